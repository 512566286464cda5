import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { HouseError } from '../../faults/house-error.ts';
import { freePort, listenSettings, type Address } from './address.ts';
import * as limits from './limits.ts';
import type { Place } from './place.ts';
import { isAlive, serversOf } from './process-table.ts';
import { readPostmaster } from './postmaster-file.ts';
import { startProgram } from './program.ts';
import { limitLog, logSize, openLogFile, readLog } from './server-log.ts';
import { settingArguments, type Settings } from './settings.ts';
import { refuseIfBlocked } from './system-user.ts';
import { waitUntil } from './wait.ts';

/** A server that accepts connections. */
export interface Server {
  pid: number;
  address: Address;
}

/** How a server is started. */
export interface StartOptions {
  place: Place;
  address: Address;
  settings: Readonly<Settings>;
  /** Whether another port will do when this one is taken. */
  anyPort: boolean;
  signal: AbortSignal | undefined;
  /** Told once when it takes long, as after a crash with much to recover. */
  onSlow: () => void;
}

class ServerEnded extends HouseError {}

/**
 * Starts a server and waits until it accepts connections, however long it recovers.
 * @throws HouseError with PostgreSQL's words when it ends instead; the signal's reason when stopped
 */
export async function startServer(options: StartOptions): Promise<Server> {
  let { address } = options;
  for (let portTries = 1, leftoverTries = 1; ;) {
    try {
      return { pid: await startOnce({ ...options, address }), address };
    } catch (error) {
      if (!(error instanceof ServerEnded)) throw error;
      if (isPortTaken(error) && options.anyPort && portTries++ < limits.PORT_TRIES_MAX) {
        address = { ...address, port: await freePort() };
      } else if (isStillInUse(error) && leftoverTries++ < limits.LEFTOVER_TRIES_MAX) {
        await endLeftovers(options.place.data);
      } else {
        await refuseIfBlocked(options.place.user, [
          options.place.data,
          options.place.binaries.postgres,
        ]);
        throw error;
      }
    }
  }
}

async function startOnce(options: StartOptions): Promise<number> {
  const { place, address, settings, signal } = options;
  signal?.throwIfAborted();
  await limitLog(place.log);
  const logged = await logSize(place.log);
  const log = await openLogFile(place.log);
  // Where to listen comes last: it must not be set otherwise.
  const args = settingArguments({ ...settings, ...listenSettings(address) });
  const child = startProgram({
    command: place.binaries.postgres,
    args: ['-D', place.data, ...args],
    user: place.user,
    stdio: ['ignore', log.fd, log.fd],
  });
  let spawnError: Error | undefined;
  child.once('error', (error) => {
    spawnError = error;
  });
  await log.close();
  const { pid } = child;
  if (pid === undefined) {
    if (!spawnError) await once(child, 'error').catch(() => undefined);
    throw new ServerEnded(`The embedded PostgreSQL could not be started (${spawnError?.message}).`);
  }
  // The program may end before the server does; who is adopted has no parent either.
  child.unref();
  const isReady = async () => {
    if (!isAlive(pid)) throw ended(place.log, await readLog(place.log, logged));
    const postmaster = await readPostmaster(place.data);
    return postmaster?.pid === pid && postmaster.ready;
  };
  try {
    if (!(await waitUntil(isReady, limits.SLOW_START_MS, signal))) {
      options.onSlow();
      await waitUntil(isReady, Infinity, signal);
    }
  } catch (error) {
    await stopServer(place, pid);
    throw error;
  }
  return pid;
}

/**
 * Ends a server: a fast shutdown that writes everything; when that takes too long an immediate one,
 * which the next start recovers from; at last a kill. Returns when it is gone. The caller knows that
 * the process is a server.
 */
export async function stopServer(place: Place, pid: number): Promise<void> {
  const steps = [
    ['SIGINT', limits.FAST_STOP_MS_MAX],
    ['SIGQUIT', limits.IMMEDIATE_STOP_MS_MAX],
    ['SIGKILL', limits.KILL_MS_MAX],
  ] as const;
  for (const [signal, msMax] of steps) {
    if (!isAlive(pid)) return;
    await tell(place, pid, signal);
    if (await waitUntil(() => !isAlive(pid), msMax)) return;
  }
  throw new HouseError(`PostgreSQL (process ${pid}) on ${place.folder} could not be ended.`);
}

async function tell(place: Place, pid: number, signal: NodeJS.Signals): Promise<void> {
  try {
    // Windows has no signals; PostgreSQL brings its own way to send them.
    if (process.platform !== 'win32') process.kill(pid, signal);
    else await promisify(execFile)(place.binaries.pgCtl, ['kill', signal.slice(3), String(pid)]);
  } catch {
    // It ended in this moment; the wait that follows sees it.
  }
}

/** Backends outlive a killed server while they are busy, and hold its shared memory. */
async function endLeftovers(data: string): Promise<void> {
  for (const pid of await serversOf(data)) {
    try {
      // Nothing is lost: their server is dead, and the next one recovers what was committed.
      process.kill(pid, 'SIGKILL');
    } catch {
      // Ended by itself.
    }
  }
  await waitUntil(async () => (await serversOf(data)).length === 0, limits.KILL_MS_MAX);
}

function isPortTaken(error: Error): boolean {
  return /could not create any TCP\/IP sockets|could not bind IPv4/i.test(error.message);
}

function isStillInUse(error: Error): boolean {
  return /pre-existing shared memory block/i.test(error.message);
}

function ended(logPath: string, words: string): ServerEnded {
  return new ServerEnded(
    `The embedded PostgreSQL ended while starting; its log ${logPath} says: ${words || 'nothing'}`,
  );
}
