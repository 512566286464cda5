import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const ADDRESS = /Madang is open: (http:\S+)/;

/** The program as people start it, in a process of its own. */
export interface Program {
  address: string;
  child: ChildProcess;
  /** Resolves when the process is gone, however it went. */
  ended: Promise<void>;
}

/**
 * Starts the program and waits until it is open.
 * @param env its settings, beside those of this process
 */
export async function startProgram(env: Record<string, string>): Promise<Program> {
  const child = spawn(process.execPath, ['server/main.ts', 'start'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', MADANG_LOG_LEVEL: 'warn', ...env },
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
  return { address, child, ended };
}
