import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeWorkerUtils } from 'graphile-worker';
import type pg from 'pg';
import { HouseError } from '../faults/house-error.ts';
import { quietWorkerLogger } from '../jobs/worker-log.ts';

/** One forward step of one room's tables. */
export interface Migration {
  /** `kernel`, or `<app>.<room>`; the part before the dot is the schema. */
  room: string;
  /** `001-noun.sql` */
  file: string;
  sql: string;
  checksum: string;
}

interface Applied {
  room: string;
  file: string;
  checksum: string;
}

/** Any number, the same in every Madang: only one program migrates a database at a time. */
const MIGRATION_LOCK = 7_266_234_109;
const FILE_NAME = /^\d{3}-[a-z0-9]+(-[a-z0-9]+)*\.sql$/;

/** Reads the migrations of a room's folder, in order; none when it has no `migrations/`. */
export async function readMigrations(room: string, folder: string): Promise<Migration[]> {
  const path = join(folder, 'migrations');
  const files = await readdir(path).catch(() => [] as string[]);
  const wrong = files.find((file) => !FILE_NAME.test(file));
  if (wrong) throw new Error(`${room}: ${wrong} is not named like 001-noun.sql`);
  return Promise.all(
    files.toSorted().map(async (file) => {
      const sql = await readFile(join(path, file), 'utf8');
      return { room, file, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** The kernel's own tables, under those of all rooms. */
export function kernelMigrations(): Promise<Migration[]> {
  return readMigrations('kernel', import.meta.dirname);
}

/**
 * Brings the database to what the program knows: forward only, each file in a transaction of its
 * own, one program at a time.
 * @param shut those of apps that are switched off: applied only where the app has tables already
 * @returns how many were applied
 * @throws HouseError when the database is newer than the program, or a file that was applied has changed
 */
export async function migrate(
  pool: pg.Pool,
  migrations: Migration[],
  shut: Migration[] = [],
): Promise<number> {
  const client = await pool.connect();
  try {
    // Another program may migrate just now, and a migration of much data takes its time.
    await client.query('set statement_timeout = 0; set lock_timeout = 0');
    await client.query(`select pg_advisory_lock(${MIGRATION_LOCK})`);
    const applied = await readApplied(client);
    const schemas = new Set(applied.map(schemaOf));
    const wanted = [...migrations, ...shut.filter((each) => schemas.has(schemaOf(each)))];
    refuseNewer(applied, wanted);
    const missing = wanted.filter((each) => !isApplied(each, applied));
    for (const migration of missing) await apply(client, migration);
    return missing.length;
  } finally {
    // Not kept: its lock and its settings end with it.
    client.release(true);
  }
}

/** Makes or updates the tables of the job queue, which its library owns. */
export async function migrateJobs(pool: pg.Pool): Promise<void> {
  const utils = await makeWorkerUtils({ pgPool: pool, logger: quietWorkerLogger });
  try {
    await utils.migrate();
  } finally {
    await utils.release();
  }
}

async function readApplied(client: pg.PoolClient): Promise<Applied[]> {
  await client.query('create schema if not exists kernel');
  await client.query(`create table if not exists kernel.migration (
    room text not null, file text not null, checksum text not null,
    applied_at timestamptz not null default now(), primary key (room, file))`);
  const { rows } = await client.query<Applied>('select room, file, checksum from kernel.migration');
  return rows;
}

function refuseNewer(applied: Applied[], known: Migration[]): void {
  const rooms = new Set(known.map((migration) => migration.room));
  for (const { room, file } of applied) {
    // A room that was removed keeps its tables; that is no newer schema.
    if (!rooms.has(room)) continue;
    if (known.some((migration) => migration.room === room && migration.file === file)) continue;
    throw new HouseError(
      `The database was made by a newer Madang (it has ${room}/${file}): ` +
        `start that version or a later one; nothing was changed.`,
    );
  }
}

function isApplied(wanted: Migration, applied: Applied[]): boolean {
  const found = applied.find(({ room, file }) => room === wanted.room && file === wanted.file);
  if (found && found.checksum !== wanted.checksum) {
    throw new HouseError(
      `${wanted.room}/${wanted.file} was changed after it had been applied to this database: ` +
        `put the file back and add a new one; nothing was changed.`,
    );
  }
  return found !== undefined;
}

function schemaOf({ room }: Pick<Migration, 'room'>): string {
  return room.split('.')[0] ?? '';
}

async function apply(client: pg.PoolClient, migration: Migration): Promise<void> {
  const { room, file, sql, checksum } = migration;
  await client.query('begin');
  try {
    await client.query(`create schema if not exists ${schemaOf(migration)}`);
    await client.query(sql);
    await client.query('insert into kernel.migration (room, file, checksum) values ($1, $2, $3)', [
      room,
      file,
      checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${room}/${file} failed`, { cause: error });
  }
}
