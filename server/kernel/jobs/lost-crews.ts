import pg from 'pg';
import type { Ground } from '../context/make.ts';
import { connectionOptions } from '../db/connect.ts';

/** Milliseconds between two looks for jobs of crews that are no more. */
const LOOK_INTERVAL_MS = 5_000;
/** Seconds a job is left alone after it was taken: its crew may be about to give its sign of life. */
const TAKEN_S_MIN = 10;

/** A watch over the jobs of crews that died. */
export interface CrewWatch {
  stop(): Promise<void>;
}

/**
 * Frees the jobs of crews that died at work. The queue itself would wait four hours, for it cannot
 * tell a long job from a lost one. A crew holds an advisory lock as long as its connection lives;
 * whoever gets the lock of another knows that it is gone. Machines that vanish without a word are
 * noticed by keepalives within a minute.
 * @param crewId the name under which this crew takes jobs
 */
export async function watchCrews({ database, log }: Ground, crewId: string): Promise<CrewWatch> {
  let client: pg.Client | null = null;
  let looking = Promise.resolve();

  async function connect(): Promise<pg.Client> {
    const options = connectionOptions(database.url, false);
    const keepalive = KEEPALIVE.map((setting) => `-c ${setting}`).join(' ');
    const fresh = new pg.Client({ ...options, options: `${options.options ?? ''} ${keepalive}` });
    const lost = () => {
      if (client === fresh) client = null;
    };
    fresh.on('error', lost);
    fresh.on('end', lost);
    try {
      await fresh.connect();
      await fresh.query(SIGN_OF_LIFE, [crewId]);
      return fresh;
    } catch (error) {
      await fresh.end().catch(() => undefined);
      throw error;
    }
  }

  async function look(): Promise<void> {
    try {
      client ??= await connect();
      const { rows } = await client.query<{ lost: string[] }>(FREE_LOST, [crewId, TAKEN_S_MIN]);
      const lost = rows[0]?.lost ?? [];
      if (lost.length > 0) log.warn({ crews: lost }, 'jobs of crews that died are tried again');
    } catch (error) {
      log.warn({ err: error }, 'could not look for jobs of crews that died');
    }
  }

  await look();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, LOOK_INTERVAL_MS);
  return {
    async stop() {
      clearInterval(timer);
      await looking;
      await client?.end();
    },
  };
}

const KEEPALIVE = [
  'tcp_keepalives_idle=20',
  'tcp_keepalives_interval=10',
  'tcp_keepalives_count=3',
];

const SIGN_OF_LIFE = `select pg_advisory_lock(hashtextextended('madang crew ' || $1, 0))`;

const FREE_LOST = `
  with other as materialized (
    select distinct locked_by as id from graphile_worker.jobs
    where locked_by <> $1 and locked_at < now() - make_interval(secs => $2)),
  lost as materialized (
    select id from other
    where pg_try_advisory_xact_lock(hashtextextended('madang crew ' || id, 0)))
  select array_agg(id) as lost, graphile_worker.force_unlock_workers(array_agg(id))
  from lost having count(*) > 0`;
