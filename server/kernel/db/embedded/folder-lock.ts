import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { HouseError } from '../../faults/house-error.ts';
import { FOLDER_BYTES_MAX, OWNER_MS_MAX } from './limits.ts';
import { isAlive } from './process-table.ts';
import { waitUntil } from './wait.ts';

/** A folder that belongs to this program until it releases it or ends, however it ends. */
export interface FolderLock {
  release(): void;
}

const SQLITE_BUSY = 5;

/** A lock that nobody refers to any more would be released by the garbage collector. */
const held = new Set<DatabaseSync>();

/**
 * Takes a folder (made when missing) for this program alone.
 *
 * The lock is one of the operating system (fcntl on Unix, LockFileEx on Windows), so it dies with
 * its owner and can never be stale, which no file with a process id achieves without a race.
 * Node has no call for it, but the SQLite inside Node has: `BEGIN IMMEDIATE` locks a byte of the
 * (always empty) file `lock` at once or fails at once. The owner's process id stands beside it in
 * `lock-owner`, only to be named.
 * @throws HouseError when another program has the folder, or it may not be written
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const owner = join(folder, 'lock-owner');
  let lock: DatabaseSync | null;
  try {
    await mkdir(folder, { recursive: true });
    refuseTooLong(await realpath(folder));
    lock = tryLock(join(folder, 'lock'));
    if (lock) await writeFile(owner, String(process.pid));
  } catch (error) {
    if (error instanceof HouseError) throw error;
    throw new HouseError(
      `The folder ${folder} cannot be used (${(error as Error).message}): ` +
        `give it to the user that runs Madang, or set MADANG_DATA_DIR to another folder.`,
    );
  }
  if (!lock) throw await refusal(folder, owner);
  held.add(lock);
  return {
    release() {
      if (held.delete(lock)) lock.close();
    },
  };
}

function refuseTooLong(path: string): void {
  if (Buffer.byteLength(path) <= FOLDER_BYTES_MAX) return;
  throw new HouseError(
    `The path ${path} is too long (${FOLDER_BYTES_MAX} bytes at most): ` +
      `set MADANG_DATA_DIR to a shorter one.`,
  );
}

function tryLock(path: string): DatabaseSync | null {
  const file = new DatabaseSync(path, { timeout: 0 });
  try {
    // Without a journal on disk there is nothing to clean up after a kill.
    file.exec('PRAGMA journal_mode = MEMORY; BEGIN IMMEDIATE');
    return file;
  } catch (error) {
    file.close();
    // The low byte is the code, the rest says more (SQLITE_BUSY_RECOVERY and so on).
    if (((error as { errcode?: number }).errcode ?? 0) % 256 === SQLITE_BUSY) return null;
    throw error;
  }
}

async function refusal(folder: string, owner: string): Promise<HouseError> {
  let pid = 0;
  // The winner of a race writes its name down just after it has won.
  const named = await waitUntil(async () => {
    pid = Number(await readFile(owner, 'utf8').catch(() => '0'));
    return pid > 0 && isAlive(pid);
  }, OWNER_MS_MAX);
  const who = named ? `process ${pid}` : 'another process';
  return new HouseError(
    `Madang already runs on ${folder} (${who}): end it first, or give this one a folder of its own.`,
  );
}
