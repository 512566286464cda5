import { realpath, rm } from 'node:fs/promises';
import pg from 'pg';
import { HouseError } from '../../faults/house-error.ts';
import { urlOf } from './address.ts';
import { ADOPT_MS_MAX, CONNECT_MS_MAX } from './limits.ts';
import type { Place } from './place.ts';
import { postmasterFile, readPostmaster, type Postmaster } from './postmaster-file.ts';
import { isAlive, isServerOf } from './process-table.ts';
import { ADMIN, ROLE } from './roles.ts';
import { stopServer, type Server } from './server.ts';
import { FINGERPRINT_SETTING } from './settings.ts';
import { waitUntil } from './wait.ts';

/**
 * Takes over the server that a killed program left running, when it is the one we would start:
 * that is faster than to end and start it. Its old sessions are closed, so that no transaction of
 * the dead program keeps its locks. Any other server on the folder is ended.
 * @returns null when there is nothing to take over; then nothing runs on the folder
 * @throws HouseError when a process is there that cannot be told
 */
export async function adoptPredecessor(
  place: Place,
  password: string,
  startedWith: string,
): Promise<Server | null> {
  const left = await findPredecessor(place);
  if (!left) return null;
  // It may be recovering from a crash of its own.
  await waitUntil(async () => {
    const now = await readPostmaster(place.data);
    return now === null || now.ready || !isAlive(left.pid);
  }, ADOPT_MS_MAX);
  const isOurs = await takeOver(place, left, password, startedWith).catch(() => false);
  if (isOurs) return left;
  await endPredecessor(place);
  return null;
}

/** Ends whatever server still runs on the folder, and removes the traces of a dead one. */
export async function endPredecessor(place: Place): Promise<void> {
  const left = await findPredecessor(place);
  if (!left) return;
  if ((await isServerOf(left.pid, place.data)) === 'unknown') {
    throw new HouseError(
      `Process ${left.pid} may be a PostgreSQL on ${place.data} that Madang cannot talk to: ` +
        `end it, or remove ${postmasterFile(place.data)} if it is something else.`,
    );
  }
  await stopServer(place, left.pid);
}

async function findPredecessor(place: Place): Promise<Postmaster | null> {
  const left = await readPostmaster(place.data);
  if (!left) return null;
  if ((await isServerOf(left.pid, place.data)) !== false) return left;
  // PostgreSQL would believe the file when its process id belongs to another program by now.
  await rm(postmasterFile(place.data), { force: true });
  return null;
}

async function takeOver(
  place: Place,
  { address }: Postmaster,
  password: string,
  startedWith: string,
): Promise<boolean> {
  const client = new pg.Client({
    connectionString: urlOf(address, { user: ADMIN, password, database: ROLE }),
    connectionTimeoutMillis: CONNECT_MS_MAX,
    query_timeout: CONNECT_MS_MAX,
  });
  // Lost while asking: the query fails, which says enough.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string; started_with: string | null }>(
      `select current_setting('data_directory') as folder,
        current_setting('${FINGERPRINT_SETTING}', true) as started_with`,
    );
    const [answer] = rows;
    if (!answer || answer.started_with !== startedWith) return false;
    if ((await realpath(answer.folder)) !== (await realpath(place.data))) return false;
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    return true;
  } finally {
    await client.end().catch(() => undefined);
  }
}
