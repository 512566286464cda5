import type { Db } from '../db/db.ts';
import type { Origin } from './origin.ts';

/** Attempts before a listener's job is a dead letter; with the queue's pauses about a day. */
export const LISTENER_ATTEMPTS_MAX = 15;

/** Events that a listener is brought by one job, and hears in one transaction. */
export const EVENTS_PER_JOB_MAX = 100;

/** One event row about to be written. */
export interface EventRow {
  id: string;
  name: string;
  actorId: string | null;
  payload: unknown;
  requestId: string;
  at: Date;
  origin: Origin | null;
}

/** What a listener's job brings; `event` is how jobs of one event were written before. */
export interface Hearing {
  events?: string[];
  event?: string;
}

/** The queue's name for the job of a listener. */
export function listenerTask(name: string): string {
  return `hear:${name}`;
}

/**
 * Writes events of one kind and a job for each of its listeners, in one statement of the caller's
 * transaction: either all of it is true or nothing. A job brings all events of the group, for a
 * job costs more than an event.
 */
export async function writeEvents(db: Db, rows: EventRow[], listeners: string[]): Promise<void> {
  const columns = [
    rows.map((row) => row.id),
    rows.map((row) => row.name),
    rows.map((row) => row.actorId),
    rows.map((row) => JSON.stringify(row.payload)),
    rows.map((row) => row.requestId),
    rows.map((row) => row.at),
    rows.map((row) => (row.origin === null ? null : JSON.stringify(row.origin))),
  ];
  if (listeners.length === 0) {
    await db.change(INSERT_EVENTS, columns);
    return;
  }
  const groups: string[] = [];
  for (let i = 0; i < rows.length; i += EVENTS_PER_JOB_MAX) {
    const events = rows.slice(i, i + EVENTS_PER_JOB_MAX).map((row) => row.id);
    groups.push(JSON.stringify({ events } satisfies Hearing));
  }
  await db.change(INSERT_EVENTS_AND_JOBS, [
    ...columns,
    listeners.map(listenerTask),
    groups,
    LISTENER_ATTEMPTS_MAX,
  ]);
}

const INSERT_EVENTS = `
  insert into kernel.event (id, name, actor_id, payload, request_id, at, origin)
  select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::jsonb[], $5::text[], $6::timestamptz[],
    $7::jsonb[])`;

const INSERT_EVENTS_AND_JOBS = `
  with told as (${INSERT_EVENTS})
  select graphile_worker.add_job(identifier => task, payload => hearing, max_attempts => $10)
  from unnest($8::text[]) as tasks(task) cross join unnest($9::json[]) as groups(hearing)`;

/**
 * Writes one job for each of these events, for one listener: each then has its own attempts and can
 * be a dead letter of its own. Written twice, a job that still waits is there once.
 */
export async function writeSingleHearings(db: Db, listener: string, ids: string[]): Promise<void> {
  await db.change(INSERT_SINGLE_JOBS, [listenerTask(listener), ids, LISTENER_ATTEMPTS_MAX]);
}

const INSERT_SINGLE_JOBS = `
  select graphile_worker.add_job(
    identifier => $1, payload => json_build_object('events', json_build_array(id)),
    max_attempts => $3, job_key => $1 || ' ' || id)
  from unnest($2::text[]) as events(id)`;
