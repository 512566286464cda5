import { dayOf } from './day.ts';
import { bestsOf, ratingOf, type Countable } from './rating.ts';

/**
 * Why a rating changed: a record was set, one was voided or restored, a chart got another level, or it
 * was counted again by other rules.
 */
export type Reason = 'record' | 'revised' | 'level' | 'recount';

/** What made a rating change, and at which chart where it was one. */
export interface Cause {
  reason: Reason;
  chartId: string | null;
  mode: 'easy' | 'hard' | null;
}

/** A change of a rating: what it is since then. */
export interface Change extends Cause {
  at: Date;
  value: number;
  change: number;
}

/** One day on which a rating changed: its last value, and what moved it most. */
export interface Day extends Cause {
  day: string;
  value: number;
  /** By how much that one cause moved it. */
  change: number;
  /** How often it changed. */
  changes: number;
}

/** Adds a change to a day; of equal ones the first stays what moved it most. */
export function addToDay(before: Day | null, { at: _at, ...change }: Change, day: string): Day {
  if (!before) return { day, ...change, changes: 1 };
  const isMore = Math.abs(change.change) > Math.abs(before.change);
  const { reason, chartId, mode } = isMore ? change : before;
  return {
    day,
    value: change.value,
    reason,
    chartId,
    mode,
    change: isMore ? change.change : before.change,
    changes: before.changes + 1,
  };
}

/**
 * The history that records tell by the days they were reached on, oldest first: for players who had
 * records before there were ratings. Records that were beaten since are not in it, so it is at
 * most what the rating was.
 */
export function historyOf(records: readonly Countable[]): Day[] {
  const inTime = records.toSorted((a, b) => a.reachedAt.getTime() - b.reachedAt.getTime());
  const days = new Map<string, Day>();
  let bests: Countable[] = [];
  let value = 0;
  for (const record of inTime) {
    const { chartId, mode, reachedAt: at } = record;
    // Records are only added here, so those that no longer count never come back.
    bests = bestsOf([...bests, record]);
    const next = ratingOf(bests);
    if (next === value) continue;
    const day = dayOf(at);
    const change = {
      reason: 'record',
      chartId,
      mode,
      at,
      value: next,
      change: next - value,
    } as const;
    days.set(day, addToDay(days.get(day) ?? null, change, day));
    value = next;
  }
  return [...days.values()];
}
