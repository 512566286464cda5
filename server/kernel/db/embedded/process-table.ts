import { execFile } from 'node:child_process';
import { readdir, readFile, readlink, realpath } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether a process of this id runs. One that ended and waits for its parent to notice does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !isZombie(pid);
}

/** In a container the program may be process 1, which inherits dead orphans and never buries them. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name before it stands in brackets and may itself hold brackets and spaces.
    return stat.charAt(stat.lastIndexOf(')') + 2) === 'Z';
  } catch {
    return true;
  }
}

/**
 * Whether a process is a PostgreSQL that works in this data folder; process ids are used again, so
 * the one in an old pid file may be anybody's by now.
 * @returns 'unknown' where the system does not tell
 */
export async function isServerOf(pid: number, data: string): Promise<boolean | 'unknown'> {
  if (!isAlive(pid)) return false;
  if (process.platform === 'win32') return 'unknown';
  if (process.platform === 'linux') {
    const [name, folder] = await Promise.all([
      readFile(`/proc/${pid}/comm`, 'utf8').catch(() => ''),
      // The server changes into its data folder at once. Not readable: of another user, so not ours.
      readlink(`/proc/${pid}/cwd`).catch(() => null),
    ]);
    return name.trim() === 'postgres' && folder === (await realpath(data).catch(() => data));
  }
  const command = await run('ps', ['-o', 'command=', '-p', String(pid)]).then(
    ({ stdout }) => stdout,
    () => '',
  );
  return command.includes('postgres') && command.includes(data);
}

/**
 * All processes of PostgreSQL in a data folder, its backends too (they outlive a killed server
 * while they are busy). Linux only; elsewhere none are found.
 */
export async function serversOf(data: string): Promise<number[]> {
  if (process.platform !== 'linux') return [];
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 1);
  const ours = await Promise.all(pids.map(async (pid) => (await isServerOf(pid, data)) === true));
  return pids.filter((_, index) => ours[index]);
}
