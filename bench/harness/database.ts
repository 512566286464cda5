import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { house as plan } from '../../server/house.ts';
import { readConfig } from '../../server/kernel/config/config.ts';
import { openEmbedded } from '../../server/kernel/db/embedded/open-embedded.ts';
import { furnishHouse, migrateHouse, openHouse } from '../../server/kernel/house/open.ts';
import { chooseRooms } from '../../server/kernel/house/wiring.ts';
import { openLog } from '../../server/kernel/log/log.ts';

/** One PostgreSQL for all sides of a bench: the embedded one, settings as shipped, fsync on. */
export interface BenchCluster {
  /** A new database with the tables and songs of a house. */
  makeHouse(name: string): Promise<string>;
  /** A copy of a database that nobody is connected to. */
  copy(from: string, name: string): Promise<string>;
  /** Runs `work` as superuser in a database. */
  admin<T>(name: string, work: (client: pg.Client) => Promise<T>): Promise<T>;
  /** Folder for keys and the like, gone with the cluster. */
  folder: string;
  version: string;
  close(): Promise<void>;
}

const silent = { info() {}, warn() {}, error() {} };

/** Starts the cluster in a temporary folder on disk. */
export async function openCluster(): Promise<BenchCluster> {
  const folder = await mkdtemp(join(process.env['BENCH_DIR'] ?? tmpdir(), 'madang-bench-'));
  const secrets = await mkdtemp(join(tmpdir(), 'madang-bench-keys-'));
  const embedded = await openEmbedded({ folder, log: silent });
  const admin = async <T>(name: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: inDatabase(embedded.adminUrl, name) });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const create = async (name: string, tail: string) => {
    await admin('postgres', (client) =>
      client.query(`create database ${pg.escapeIdentifier(name)} owner madang ${tail}`),
    );
    return inDatabase(embedded.url, name);
  };
  const version = await admin('postgres', async (client) => {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? '';
  });
  return {
    folder: secrets,
    version,
    admin,
    copy: (from, name) => create(name, `template ${pg.escapeIdentifier(from)}`),
    async makeHouse(name) {
      const url = await create(name, '');
      await furnish(url);
      return url;
    },
    async close() {
      await embedded.close();
      await rm(folder, { recursive: true, force: true });
      await rm(secrets, { recursive: true, force: true });
    },
  };
}

async function furnish(databaseUrl: string): Promise<void> {
  const config = readConfig({ MADANG_SAMPLES: 'no', PORT: '0' }, tmpdir());
  const rooms = chooseRooms(plan, null);
  const house = await openHouse({ config, log: openLog('error'), rooms, databaseUrl });
  try {
    await migrateHouse(house);
    await furnishHouse(house);
  } finally {
    await house.close();
  }
}

function inDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
