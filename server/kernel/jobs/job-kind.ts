import type { Changes } from '../db/db.ts';

/** What a job is called and what it takes: enough to enqueue it. */
export interface JobKind<T> {
  /** `<app>.<room>.<verbNoun>` */
  readonly name: string;
  readonly payload?: T;
}

/** When and how a job is enqueued. */
export interface JobOptions {
  runAt?: Date;
  /** Jobs with the same key replace each other while they wait. */
  key?: string;
  /** Where it is written: by default by the context's `db`. */
  on?: Changes;
}
