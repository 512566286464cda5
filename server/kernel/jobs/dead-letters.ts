import type pg from 'pg';

/** A job that failed for the last time, waiting for a person. */
export interface DeadLetter {
  id: string;
  task: string;
  attempts: number;
  failedAt: Date;
  error: string;
}

/** The dead letters, newest first. */
export async function readDeadLetters(pool: pg.Pool, limit: number): Promise<DeadLetter[]> {
  const { rows } = await pool.query<DeadLetter>(
    // The queue keeps no time of failing, but the pause it put after it: exp(attempts) seconds.
    `select id::text, task_identifier as task, attempts,
       run_at - exp(least(attempts, 10)) * interval '1 second' as "failedAt",
       coalesce(last_error, '') as error
     from graphile_worker.jobs
     where attempts >= max_attempts and locked_at is null
     order by "failedAt" desc, id desc limit $1`,
    [limit],
  );
  return rows;
}

/**
 * Gives dead letters another full set of attempts, now.
 * @param ids the letters, or null for all
 * @returns how many were revived
 */
export async function replayDeadLetters(pool: pg.Pool, ids: string[] | null): Promise<number> {
  const { rowCount } = await pool.query(
    `select graphile_worker.reschedule_jobs(
       array(select id from graphile_worker.jobs
             where attempts >= max_attempts and locked_at is null
               and ($1::bigint[] is null or id = any($1::bigint[]))),
       run_at => now(), attempts => 0)`,
    [ids],
  );
  return rowCount ?? 0;
}
