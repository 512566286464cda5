import type { Changes } from '../db/db.ts';
import { JOB_ATTEMPTS_MAX, jobTask, type Job } from './job.ts';
import type { JobKind, JobOptions } from './job-kind.ts';

/** Writes a job into the queue through `on`: in a transaction, it exists only if that commits. */
export async function writeJob<T>(
  on: Changes,
  kind: JobKind<T>,
  payload: T,
  options: JobOptions,
): Promise<void> {
  const attempts = (kind as Partial<Job<T>>).attemptsMax ?? JOB_ATTEMPTS_MAX;
  await on.change(ADD_JOB, [
    jobTask(kind.name),
    JSON.stringify(payload),
    options.runAt ?? null,
    attempts,
    options.key ?? null,
  ]);
}

const ADD_JOB = `
  select id from graphile_worker.add_job(
    identifier => $1, payload => $2::json, run_at => $3::timestamptz, max_attempts => $4::int,
    job_key => $5)`;
