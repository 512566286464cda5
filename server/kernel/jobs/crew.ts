import { EventEmitter } from 'node:events';
import {
  run,
  runOnce,
  parseCronItems,
  type ParsedCronItem,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import type pg from 'pg';
import type { Context } from '../context/context.ts';
import { makeContext, noCaller, type Ground } from '../context/make.ts';
import { listenerTask } from '../events/emit.ts';
import type { AnyListener } from '../events/event.ts';
import { hear } from './hear.ts';
import { jobTask, type AnyJob } from './job.ts';
import { watchCrews } from './lost-crews.ts';
import { patientPool } from './patient-pool.ts';
import { workerLogger } from './worker-log.ts';

/** Jobs that one process works on at a time. */
const CONCURRENT_JOBS = 4;
const POLL_INTERVAL_MS = 2_000;
/** Looks at the queue until a crew's last jobs are written down; one takes about a millisecond. */
const SETTLE_LOOKS_MAX = 5_000;

/** What the crew works through. */
export interface Work {
  listeners: AnyListener[];
  jobs: AnyJob[];
}

/** A running crew. */
export interface Crew {
  /** Lets the jobs at hand end and takes no more. */
  stop(): Promise<void>;
}

/** Starts working through the queue, and the schedules with it. */
export async function startCrew(ground: Ground, work: Work): Promise<Crew> {
  const { events, crewId } = named();
  const runner = await run({
    events,
    pgPool: patientPool(ground.database.pool),
    taskList: tasks(ground, work),
    parsedCronItems: schedules(work.jobs),
    concurrency: CONCURRENT_JOBS,
    pollInterval: POLL_INTERVAL_MS,
    noHandleSignals: true,
    logger: workerLogger(ground.log),
  });
  const watch = await watchCrews(ground, await crewId);
  return {
    async stop() {
      await runner.stop();
      await settle(ground.database.pool, await crewId);
      await watch.stop();
    },
  };
}

/** Works through all that is due and returns: what tests and commands use. */
export async function workOnce(ground: Ground, work: Work, pool: pg.Pool): Promise<void> {
  const { events, crewId } = named();
  await runOnce({
    events,
    pgPool: pool,
    taskList: tasks(ground, work),
    noHandleSignals: true,
    logger: workerLogger(ground.log),
  });
  await settle(pool, await crewId);
}

/** The queue tells the name under which a crew takes jobs only in passing. */
function named(): { events: WorkerEvents; crewId: Promise<string> } {
  const events: WorkerEvents = new EventEmitter();
  const crewId = new Promise<string>((resolve) => {
    events.once('pool:create', ({ workerPool }) => resolve(workerPool.id));
  });
  return { events, crewId };
}

/** Waits until it is written what became of a crew's last jobs: the queue itself does not. */
async function settle(pool: pg.Pool, crewId: string): Promise<void> {
  for (let look = 0; look < SETTLE_LOOKS_MAX; look++) {
    const { rowCount } = await pool.query(TAKEN_BY, [crewId]);
    if (rowCount === 0) return;
  }
}

const TAKEN_BY = 'select from graphile_worker.jobs where locked_by = $1 limit 1';

function schedules(jobs: AnyJob[]): ParsedCronItem[] {
  return parseCronItems(
    jobs.flatMap((job) =>
      job.schedule === undefined
        ? []
        : [{ task: jobTask(job.name), match: job.schedule, identifier: job.name }],
    ),
  );
}

function tasks(ground: Ground, { listeners, jobs }: Work): TaskList {
  const list: TaskList = {};
  for (const listener of listeners) {
    list[listenerTask(listener.name)] = (payload) =>
      hear(houseContext(ground, listener.name), listener, payload);
  }
  for (const job of jobs) {
    list[jobTask(job.name)] = (payload) =>
      job.run(houseContext(ground, job.name), payload as never);
  }
  return list;
}

function houseContext(ground: Ground, because: string): Context {
  const log = ground.log.child({ job: because });
  const actor = { kind: 'house', because } as const;
  return makeContext(ground, { actor, caller: noCaller(because), reads: false, log });
}
