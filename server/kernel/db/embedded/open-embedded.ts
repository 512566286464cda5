import { chooseAddress, urlOf } from './address.ts';
import { ensureCluster } from './cluster.ts';
import { lockFolder, type FolderLock } from './folder-lock.ts';
import { Keeper, type EmbeddedLog } from './keeper.ts';
import { preparePlace, sweepSockets } from './place.ts';
import { adoptPredecessor, endPredecessor } from './predecessor.ts';
import { clusterName } from './process-table.ts';
import { ADMIN, ROLE } from './roles.ts';
import { startServer, type Server } from './server.ts';
import {
  fingerprint,
  FINGERPRINT_SETTING,
  FORGETFUL,
  SETTINGS,
  type Settings,
} from './settings.ts';

/** How the embedded PostgreSQL is opened. */
export interface EmbeddedOptions {
  /** A folder of its own; made when missing. */
  folder: string;
  log: EmbeddedLog;
  /** Also listens on 127.0.0.1 at this port, for tools; at another one when it is taken. */
  port?: number;
  /** Added to and stronger than {@link SETTINGS}. */
  settings?: Readonly<Settings>;
  /** false: commits do not wait for the disk. Only for data that nobody would miss. */
  fsync?: boolean;
  /** Stops the start: nothing is left running, and its reason is thrown. */
  signal?: AbortSignal;
}

/** A PostgreSQL that runs for this program. */
export interface Embedded {
  /** The database of the house, as its owner. */
  readonly url: string;
  /** The same database, as superuser. */
  readonly adminUrl: string;
  /** The server's process id; another one after it died and was started again. */
  readonly pid: number;
  /** Ends the server (fast shutdown) and waits until it is gone. */
  close(): Promise<void>;
}

/**
 * Opens the embedded PostgreSQL of a folder: makes its cluster on the first start, adopts the server
 * that a killed program left, and else starts it. A server that dies is started again at the same
 * address.
 *
 * It listens on a unix socket in a folder only its user may enter, and asks for a random password
 * kept in a file only its user may read. When root runs the program, it runs as the user `postgres`.
 * @throws HouseError when another program has the folder, another PostgreSQL made it, or the
 *   machine does not let it run
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  options.signal?.throwIfAborted();
  const lock = await lockFolder(options.folder);
  try {
    return await openLocked(options, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Ends the server that a killed program left in a folder which nobody will open again.
 * @throws HouseError when a program has the folder
 */
export async function endAbandoned(folder: string): Promise<void> {
  const lock = await lockFolder(folder);
  try {
    await endPredecessor(await preparePlace(folder));
  } finally {
    lock.release();
  }
}

async function openLocked(options: EmbeddedOptions, lock: FolderLock): Promise<Embedded> {
  const { folder, log, port, signal, fsync = true } = options;
  const place = await preparePlace(folder);
  const password = await ensureCluster(place, fsync, signal);
  const address = await chooseAddress(place.socketFolder, port);
  const tuned = { ...SETTINGS, ...(fsync ? {} : FORGETFUL), ...options.settings };
  const startedWith = fingerprint(
    { ...tuned, port: String(port), socket: String(address.socketFolder) },
    place.binaries.version,
  );
  const settings = {
    ...tuned,
    cluster_name: clusterName(place.data),
    [FINGERPRINT_SETTING]: startedWith,
  };
  const start = async (at: Server['address'], anyPort: boolean, until: AbortSignal | undefined) => {
    await sweepSockets(place);
    const onSlow = () => log.warn({}, 'PostgreSQL is recovering what was written before a crash');
    return startServer({ place, address: at, settings, anyPort, signal: until, onSlow });
  };
  const adopted = await adoptPredecessor(place, password, startedWith);
  const server = adopted ?? (await start(address, true, signal));
  const url = (user: string) => urlOf(server.address, { user, password, database: ROLE });
  const keeper = new Keeper({
    place,
    server,
    lock,
    log,
    restart: (closing) => start(server.address, false, closing),
  });
  if (signal?.aborted) {
    await keeper.close();
    signal.throwIfAborted();
  }
  log.info({ pid: server.pid, adopted: adopted !== null }, 'the embedded PostgreSQL is open');
  return {
    url: url(ROLE),
    adminUrl: url(ADMIN),
    get pid() {
      return keeper.pid;
    },
    close: () => keeper.close(),
  };
}
