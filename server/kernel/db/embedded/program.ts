import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { parse } from 'node:path';
import { HouseError } from '../../faults/house-error.ts';
import { LOG_QUOTE_CHARS_MAX } from './limits.ts';
import type { SystemUser } from './system-user.ts';

/** How a program of PostgreSQL is started. */
export interface ProgramOptions {
  command: string;
  args: string[];
  /** As whom; null as ourselves. */
  user: SystemUser | null;
  stdio: StdioOptions;
}

/** What PostgreSQL needs of our environment; the rest may hold secrets and settings of other clusters. */
const ENVIRONMENT = ['PATH', 'LD_LIBRARY_PATH', 'SystemRoot', 'TEMP', 'TMP'];

/**
 * Starts a program of PostgreSQL in a session of its own, so that Ctrl-C in the terminal reaches only
 * us: we drain first and end the database last.
 */
export function startProgram({ command, args, user, stdio }: ProgramOptions): ChildProcess {
  const known = ENVIRONMENT.map((name) => [name, process.env[name]] as const);
  return spawn(command, args, {
    ...(user && { uid: user.uid, gid: user.gid }),
    // Our own working folder may be closed to that user.
    cwd: parse(process.cwd()).root,
    env: { ...Object.fromEntries(known.filter(([, value]) => value !== undefined)), TZ: 'UTC' },
    detached: true,
    windowsHide: true,
    stdio,
  });
}

/** A program that runs to its end. */
export interface RunOptions extends Omit<ProgramOptions, 'stdio'> {
  /** Written to its standard input. */
  input?: string;
  /** Kills it, with all that it has started. */
  signal?: AbortSignal | undefined;
}

/**
 * Runs a program of PostgreSQL to its end.
 * @throws HouseError with its last words when it fails; the signal's reason when it was stopped
 */
export async function runProgram({ input, signal, ...options }: RunOptions): Promise<void> {
  signal?.throwIfAborted();
  const child = startProgram({ ...options, stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-LOG_QUOTE_CHARS_MAX);
    });
  }
  // When it dies early its input breaks; its exit code and words tell why.
  child.stdin?.on('error', () => undefined).end(input ?? '');
  const stop = () => killGroup(child);
  signal?.addEventListener('abort', stop);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    signal?.throwIfAborted();
    if (code !== 0) throw failure(options.command, said.trim() || `exit code ${code}`);
  } catch (error) {
    if (error instanceof HouseError || signal?.aborted) throw error;
    throw failure(options.command, (error as Error).message);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

function failure(command: string, words: string): HouseError {
  return new HouseError(`The embedded PostgreSQL could not be made: ${command} said "${words}".`);
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGKILL');
}
