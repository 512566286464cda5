import type { Db } from '../db/db.ts';
import type { Origin } from './origin.ts';

/** Attempts before a listener's job is a dead letter; with the queue's pauses about a day. */
export const LISTENER_ATTEMPTS_MAX = 15;

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

/** The queue's name for the job of a listener. */
export function listenerTask(name: string): string {
  return `hear:${name}`;
}

/**
 * Writes events of one kind and one job for each of its listeners, in one statement of the
 * caller's transaction: either all of it is true or nothing.
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
  await db.change(INSERT_EVENTS_AND_JOBS, [
    ...columns,
    listeners.map(listenerTask),
    LISTENER_ATTEMPTS_MAX,
  ]);
}

const INSERT_EVENTS = `
  insert into kernel.event (id, name, actor_id, payload, request_id, at, origin)
  select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::jsonb[], $5::text[], $6::timestamptz[],
    $7::jsonb[])`;

const INSERT_EVENTS_AND_JOBS = `
  with told as (${INSERT_EVENTS} returning id)
  select graphile_worker.add_job(
    identifier => task, payload => json_build_object('event', told.id), max_attempts => $9)
  from told cross join unnest($8::text[]) as tasks(task)`;
