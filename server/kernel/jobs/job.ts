import type { Context } from '../context/context.ts';
import type { JobKind } from './job-kind.ts';

/** The thin shell round an action or a rule that runs later. */
export interface Job<T> extends JobKind<T> {
  /** One line for the operator. */
  readonly says: string;
  /** Cron pattern in UTC for a job that runs by the clock; it then gets `{}`. */
  readonly schedule?: string;
  /** Attempts before it is a dead letter. */
  readonly attemptsMax?: number;
  run(ctx: Context, payload: T): Promise<void>;
}

/** A job as the kernel holds it. */
export interface AnyJob {
  readonly name: string;
  readonly says: string;
  readonly schedule?: string;
  readonly attemptsMax?: number;
  run(ctx: Context, payload: never): Promise<void>;
}

/** Attempts of a job that says nothing else. */
export const JOB_ATTEMPTS_MAX = 10;

/** The queue's name for a job. */
export function jobTask(name: string): string {
  return `do:${name}`;
}

/** Declares a job. It runs as the house; a failure is retried and ends as a dead letter. */
export function job<T>(spec: Job<T>): Job<T> {
  return spec;
}
