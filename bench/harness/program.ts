import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../tests/port.ts';

const ROOT = join(import.meta.dirname, '../..');
const POLL_MS = 10;
/** As in the `start` script of package.json. */
const NODE_ARGS = [
  '--max-semi-space-size=4',
  '--expose-gc',
  '--import',
  './server/compile-cache.mjs',
];
const START_MS_MAX = 120_000;

/** The program as `npm start` runs it, in a process of its own. */
export interface Program {
  pid: number;
  url: string;
  /** Milliseconds from its start until each path answered 200. */
  answeredMs: Record<string, number>;
  close(): Promise<void>;
}

/**
 * Starts the program on a data folder and waits until all of the paths answer 200.
 * @throws Error with its last words when it ends instead
 */
export async function startProgram(dataDir: string, paths: string[]): Promise<Program> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const startMs = performance.now();
  const child = spawn(process.execPath, [...NODE_ARGS, 'server/main.ts', 'start'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), MADANG_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (words = (words + chunk.toString()).slice(-2000)));
  }
  const answeredMs: Record<string, number> = {};
  try {
    await Promise.all(
      paths.map(async (path) => {
        await untilAnswered(child, url + path, () => words);
        answeredMs[path] = performance.now() - startMs;
      }),
    );
  } catch (error) {
    await end(child);
    throw error;
  }
  return { pid: child.pid ?? 0, url, answeredMs, close: () => end(child) };
}

/** Runs one command of the program to its end; @returns milliseconds */
export async function runCommand(command: string): Promise<number> {
  const startMs = performance.now();
  const child = spawn(process.execPath, ['server/main.ts', command], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${command} ended with ${String(code)}`);
  return performance.now() - startMs;
}

/** What a process holds of the memory, in megabytes: resident, and its share where pages are shared. */
export async function memoryOf(pid: number): Promise<{ rssMb: number; pssMb: number }> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
  const kb = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(rollup)?.[1]);
  return { rssMb: kb('Rss') / 1024, pssMb: kb('Pss') / 1024 };
}

async function untilAnswered(child: ChildProcess, url: string, words: () => string): Promise<void> {
  const deadlineMs = performance.now() + START_MS_MAX;
  for (;;) {
    const status = await fetch(url).then(
      async (answer) => {
        await answer.arrayBuffer();
        return answer.status;
      },
      () => 0,
    );
    if (status === 200) return;
    if (child.exitCode !== null) throw new Error(`the program ended: ${words()}`);
    if (performance.now() > deadlineMs) throw new Error(`${url} never answered 200: ${words()}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

/** A temporary data folder that the user `postgres` may pass through, as root's program needs. */
export async function makeDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'madang-bench-data-'));
  await chmod(folder, 0o711);
  return folder;
}
