import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { endAbandoned, openEmbedded } from '../../db/embedded/open-embedded.ts';
import { isAlive } from '../../db/embedded/process-table.ts';
import { memoryFolder } from './memory-folder.ts';
import { withClient } from './with-client.ts';

/** A PostgreSQL of the tests alone. */
export interface TestCluster {
  /** The house's own role, as in production no superuser, which may make databases here. */
  adminUrl: string;
  /** Ends the server and removes all it has written. */
  close(): Promise<void>;
}

/** Many tests at once, on data that nobody would miss. */
const SETTINGS = {
  shared_buffers: '256MB',
  max_connections: '200',
  // It would sit in a template just when it is to be copied; templates are analysed when made.
  autovacuum: 'off',
  // The log of changes is never read: as little of it as can be.
  wal_level: 'minimal',
  max_wal_senders: '0',
  min_wal_size: '32MB',
  max_wal_size: '256MB',
};

const FOLDER = /^madang-test-postgres-(\d+)-/;
const silent = { info() {}, warn() {}, error() {} };

/**
 * Starts one cluster for a whole test run (Vitest's `globalSetup`), in memory where there
 * is room (see {@link memoryFolder}). What runs that were killed left there is ended and removed first.
 */
export async function startTestCluster(): Promise<TestCluster> {
  await sweepKilledRuns();
  const folder = await mkdtemp(join(memoryFolder(), `madang-test-postgres-${process.pid}-`));
  const embedded = await openEmbedded({ folder, log: silent, settings: SETTINGS, fsync: false });
  await withClient(embedded.adminUrl, (client) => client.query('alter role madang createdb'));
  return {
    adminUrl: embedded.url,
    async close() {
      await embedded.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function sweepKilledRuns(): Promise<void> {
  for (const name of await readdir(memoryFolder())) {
    const pid = Number(FOLDER.exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    const folder = join(memoryFolder(), name);
    // Two runs may sweep the same folder at once, and it may be another user's: neither is ours to mend.
    await endAbandoned(folder)
      .then(() => rm(folder, { recursive: true, force: true }))
      .catch(() => undefined);
  }
}
