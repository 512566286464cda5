import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { memoryFolder } from '../../testing/postgres/memory-folder.ts';
import { openEmbedded, type EmbeddedOptions } from './open-embedded.ts';
import { waitUntil } from './wait.ts';

/** A log that says nothing. */
export const silent = { info() {}, warn() {}, error() {} };

/** What `test-program.ts` says. */
interface Said {
  won: boolean;
  /** Its process id. */
  program: number;
  url: string;
  adminUrl: string;
  /** Of PostgreSQL. */
  pid: number;
  error: string;
  drained?: boolean;
}

/** A running `test-program.ts`. */
export interface TestProgram {
  child: ChildProcess;
  /** Its next line. */
  next(): Promise<Said>;
  /** Ends it and waits until it is gone. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Closes it in peace. */
  close(): Promise<void>;
}

/** Folders and programs of one test file, all removed and ended by `clear`. */
export class Bench {
  readonly #programs: ChildProcess[] = [];
  #root: string | undefined;
  #made: Promise<string> | undefined;
  #count = 0;

  /** The folder of all others; everyone may pass through. */
  async root(): Promise<string> {
    if (!this.#root) {
      this.#root = mkdtempSync(join(memoryFolder(), 'madang-test-embedded-'));
      await chmod(this.#root, 0o755);
    }
    return this.#root;
  }

  /** A path where nothing is yet. */
  async newFolder(name = 'house'): Promise<string> {
    this.#count += 1;
    const number = this.#count;
    const around = join(await this.root(), String(number));
    await mkdir(around);
    return join(around, name);
  }

  /** A folder where a cluster is made already (copied, which is faster than to make one). */
  async madeFolder(): Promise<string> {
    this.#made ??= this.#make();
    const folder = await this.newFolder();
    await promisify(execFile)('cp', ['-a', await this.#made, folder]);
    return folder;
  }

  async #make(): Promise<string> {
    const folder = await this.newFolder('made');
    const embedded = await openEmbedded({ folder, log: silent, fsync: false });
    await embedded.close();
    return folder;
  }

  /**
   * Starts a program of its own on a folder, in a process group of its own.
   * @param through a command line that starts it, as `setpriv` does
   */
  start(
    options: Partial<EmbeddedOptions> & { only?: 'lock' },
    { uid, through = [] }: { uid?: number; through?: string[] } = {},
  ): TestProgram {
    const path = fileURLToPath(new URL('./test-program.ts', import.meta.url));
    const [command, ...args] = [...through, process.execPath, path, JSON.stringify(options)];
    const child = spawn(command, args, {
      stdio: ['pipe', 'pipe', 'inherit'],
      detached: true,
      ...(uid !== undefined && { uid, gid: uid }),
    });
    this.#programs.push(child);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const ended = once(child, 'close');
    return {
      child,
      async next() {
        const { value, done } = await lines.next();
        if (done) throw new Error('the program ended without a word');
        return JSON.parse(value) as Said;
      },
      async kill(signal) {
        child.kill(signal);
        await ended;
      },
      async close() {
        child.stdin.end();
        await ended;
      },
    };
  }

  /** Ends what still runs, and removes all folders. */
  async clear(): Promise<void> {
    for (const child of this.#programs) child.kill('SIGKILL');
    if (!this.#root) return;
    const root = this.#root;
    const areGone = async () => (await processesOf(root)).length === 0;
    // PostgreSQL's immediate shutdown, which still gives its shared memory back.
    for (const pid of await processesOf(root)) process.kill(pid, 'SIGQUIT');
    await waitUntil(areGone, 10_000);
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Asks one question on a connection of its own. */
export async function ask<R extends pg.QueryResultRow>(url: string, text: string): Promise<R[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<R>(text)).rows;
  } finally {
    await client.end();
  }
}

/** All processes that were started with a path below a folder (Linux). */
export async function processesOf(folder: string): Promise<number[]> {
  const found: number[] = [];
  for (const pid of (await readdir('/proc')).map(Number).filter((each) => each > 1)) {
    const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    // The programs of the tests have it in their JSON.
    if (pid !== process.pid && words.includes(folder)) found.push(pid);
  }
  return found;
}

/** Waits until something is so; fails when it does not become so in 20 s. */
export async function eventually(isSo: () => boolean | Promise<boolean>): Promise<void> {
  if (!(await waitUntil(isSo, 20_000))) throw new Error(`it did not become so: ${isSo.toString()}`);
}
