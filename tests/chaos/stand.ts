import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect } from 'vitest';
import { openDatabase, type Database } from '../../server/kernel/db/database.ts';
import type { Db } from '../../server/kernel/db/db.ts';
import { writeJob } from '../../server/kernel/jobs/enqueue.ts';
import { openLog } from '../../server/kernel/log/log.ts';
import { cloneDatabase } from '../../server/kernel/testing/postgres/templates.ts';
import { startTestCluster } from '../../server/kernel/testing/postgres/test-cluster.ts';
import { ask } from '../crowd.ts';
import { startProgram, type Program } from '../program.ts';

const WAIT = { timeout: 60_000, interval: 20 };
const PASSWORD = 'three blue cranes';

/** Somebody with an account, signed in. */
export interface Member {
  id: string;
  name: string;
  email: string;
  token: string;
}

/** A lock that the program runs into: there it stands still, at a moment of its own work. */
export interface Hold {
  /** Resolves when so many of the program's statements wait for it. */
  reached(by?: number): Promise<void>;
  letGo(): Promise<void>;
}

/** The program in a process of its own, on a database into which the test looks. */
export interface Stand {
  /** Its data folder, without a PostgreSQL in it. */
  folder: string;
  db: Db;
  /** Asks the house, as a browser or a program would. */
  ask(path: string, request?: Parameters<typeof ask>[2]): ReturnType<typeof ask>;
  address(): string;
  member(name: string): Promise<Member>;
  /** Takes locks by a statement, in a transaction that stays open until they are let go. */
  hold(text: string, values?: unknown[]): Promise<Hold>;
  /** Has a job done, as the clock would. */
  runJob(name: string): Promise<void>;
  /** Resolves when no job is left, but for what the clock adds. */
  idle(): Promise<void>;
  /**
   * `kill -9`. Its sessions end with it, as where the house has its own PostgreSQL: nothing that waits
   * for a lock goes on afterwards.
   */
  kill(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the program on a new database. */
export async function openStand(): Promise<Stand> {
  const cluster = await startTestCluster();
  const { url } = await cloneDatabase(cluster.adminUrl, 'template1');
  const folder = await mkdtemp(join(tmpdir(), 'madang-chaos-'));
  await chmod(folder, 0o711);
  const database = openDatabase({ url: named(url), log: openLog('error'), connections: 2 });
  const env = { DATABASE_URL: url, MADANG_DATA_DIR: folder, MADANG_SAMPLES: 'no' };
  const remove = async () => {
    await database.close();
    await cluster.close();
    await rm(folder, { recursive: true, force: true });
  };
  let program: Program = await startProgram(env).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  const db = database.writer;
  const stand: Stand = {
    folder,
    db,
    address: () => program.address,
    ask: (path, request) => ask(program.address, path, request),
    member: (name) => signUp(program.address, name),
    hold: (text, values = []) => hold(named(url), db, text, values),
    runJob: (name) => writeJob(db, { name }, {}, {}),
    idle: () => untilIdle(db),
    async kill() {
      program.child.kill('SIGKILL');
      await program.ended;
      await endSessions(database);
    },
    async start() {
      program = await startProgram(env);
    },
    async close() {
      program.child.kill('SIGTERM');
      await program.ended;
      await remove();
    },
  };
  return stand;
}

/** The test's own connections, told apart from the program's by their name. */
function named(url: string): string {
  const own = new URL(url);
  own.searchParams.set('application_name', 'chaos');
  return own.href;
}

async function signUp(address: string, name: string): Promise<Member> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@chaos.example`;
  const { body } = await ask(address, '/api/identity/accounts', {
    method: 'POST',
    body: { email, password: PASSWORD, name, language: 'en', client: 'program' },
  });
  const { me, accessToken } = body as { me: { id: string }; accessToken: string };
  return { id: me.id, name, email, token: accessToken };
}

async function hold(url: string, db: Db, text: string, values: unknown[]): Promise<Hold> {
  const client = new pg.Client({ connectionString: url });
  // A test that failed lets go of nothing: then the server ends it.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin');
  await client.query(text, values);
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return {
    async reached(by = 1) {
      const waiting = async () => (await db.rows(WAITING_FOR, [rows[0]?.pid])).length;
      await expect.poll(waiting, WAIT).toBeGreaterThanOrEqual(by);
    },
    async letGo() {
      await client.query('rollback');
      await client.end();
    },
  };
}

const WAITING_FOR = 'select pid from pg_stat_activity where $1::int = any(pg_blocking_pids(pid))';

/** Ends what the dead program had open. */
async function endSessions({ pool }: Database): Promise<void> {
  const { rows } = await pool.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name = 'madang' and datname = current_database()`,
  );
  for (const { pid } of rows) await pool.query('select pg_terminate_backend($1, 5000)', [pid]);
}

async function untilIdle(db: Db): Promise<void> {
  const left = () => db.rows('select task_identifier from graphile_worker.jobs');
  await expect.poll(left, WAIT).toEqual([]);
}
