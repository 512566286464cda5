import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const ADDRESS = /Madang is open: (http:\S+)/;

/** The program as people start it, in a process of its own. */
export interface Program {
  address: string;
  child: ChildProcess;
  /** Asks it to stop, and waits until it has; its data goes with it. */
  close(): Promise<void>;
}

/** Starts the program on an empty data folder of its own, with samples, and waits until it is open. */
export async function startProgram(): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), 'madang-e2e-'));
  // As root, the database runs as another user, who must be able to pass through.
  await chmod(folder, 0o711);
  const child = spawn(process.execPath, ['server/main.ts', 'start'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', MADANG_DATA_DIR: folder, MADANG_LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const found = ADDRESS.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then(() => reject(new Error(`the program ended:\n${said}`)));
  });
  return {
    address,
    child,
    async close() {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
