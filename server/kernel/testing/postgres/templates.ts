import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { urlOfDatabase, withClient } from './with-client.ts';

/** A database of one test file. */
export interface TestDatabase {
  url: string;
  /** Removes it, also when connections to it are still open. */
  drop(): Promise<void>;
}

/** PostgreSQL cuts longer names off (NAMEDATALEN), and two that are cut alike would be one. */
const NAME_BYTES_MAX = 63;
const MAKING = '_making';

/**
 * Measured on 2 cores with 60 tables (14 MB): one at a time 26 ms against 48 for `wal_log`, four at
 * once 59 against 122. `file_copy_method = clone` gains nothing where a file system cannot share.
 */
const STRATEGY = 'file_copy';

/**
 * Makes sure that there is a template database: prepared once, however many workers ask for it at
 * once, and never seen half prepared.
 * @param adminUrl a role that may make databases
 * @param name holds a hash of all that `prepare` does, so that another content has another name
 * @param prepare brings an empty database to where the tests begin, and closes its connections
 * @returns the template's name, for {@link cloneDatabase}
 */
export async function makeTemplate(
  adminUrl: string,
  name: string,
  prepare: (url: string) => Promise<void>,
): Promise<string> {
  if (Buffer.byteLength(name + MAKING) > NAME_BYTES_MAX) {
    throw new Error(`${name} is too long for a template: ${NAME_BYTES_MAX - MAKING.length} bytes`);
  }
  await withClient(adminUrl, async (client) => {
    // Held until this connection ends; the others wait here and then find it made.
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
    if (await isTemplate(client, name)) return;
    const making = pg.escapeIdentifier(name + MAKING);
    await client.query(`drop database if exists ${making} with (force)`);
    await client.query(`create database ${making}`);
    const url = urlOfDatabase(adminUrl, name + MAKING);
    await prepare(url);
    await withClient(url, (inside) => inside.query('vacuum (freeze, analyze)'));
    // A database with connections can be neither renamed nor copied.
    await client.query(`alter database ${making} with allow_connections false`);
    await endConnections(client, name + MAKING);
    await client.query(`alter database ${making} rename to ${pg.escapeIdentifier(name)}`);
    await client.query(`alter database ${pg.escapeIdentifier(name)} with is_template true`);
  });
  return name;
}

/**
 * Copies a template into a new database. Any number of workers may copy one template at once.
 * @param adminUrl a role that may make databases
 */
export async function cloneDatabase(adminUrl: string, template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await withClient(adminUrl, (client) =>
    client.query(
      `create database ${name} template ${pg.escapeIdentifier(template)} strategy ${STRATEGY}`,
    ),
  );
  return {
    url: urlOfDatabase(adminUrl, name),
    async drop() {
      await withClient(adminUrl, (client) =>
        client.query(`drop database if exists ${name} with (force)`),
      );
    },
  };
}

async function isTemplate(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query(
    'select from pg_database where datname = $1 and datistemplate',
    [name],
  );
  return rows.length > 0;
}

/** Ends what `prepare` has left open, and waits until the server has forgotten it. */
async function endConnections(client: pg.Client, database: string): Promise<void> {
  const waitMs = 5_000;
  const { rows } = await client.query<{ ended: boolean }>(
    `select pg_terminate_backend(pid, $2) as ended from pg_stat_activity where datname = $1`,
    [database, waitMs],
  );
  if (rows.some(({ ended }) => !ended)) {
    throw new Error(`connections to ${database} did not end within ${waitMs} ms`);
  }
}
