import type { PlayDay } from './progress-api.ts';

/** What some days come to together. */
export interface Sum {
  days: number;
  plays: number;
  minutes: number;
  counts: PlayDay['counts'];
  early: number;
  late: number;
  /** Mean error of all hits, by the hits of each day; null where no day has a log. */
  meanMs: number | null;
}

/** Adds days up. A day weighs by its hits, so one long evening tells more than one short try. */
export function sumDays(days: readonly PlayDay[]): Sum {
  const sum: Sum = {
    days: days.length,
    plays: 0,
    minutes: 0,
    counts: { arts: 0, fine: 0, near: 0, miss: 0 },
    early: 0,
    late: 0,
    meanMs: null,
  };
  let [errors, hits] = [0, 0];
  for (const day of days) {
    const { arts, fine, near, miss } = day.counts;
    sum.plays += day.plays;
    sum.minutes += day.minutes;
    sum.counts.arts += arts;
    sum.counts.fine += fine;
    sum.counts.near += near;
    sum.counts.miss += miss;
    sum.early += day.early;
    sum.late += day.late;
    if (day.meanMs === null) continue;
    errors += day.meanMs * (arts + fine + near);
    hits += arts + fine + near;
  }
  if (hits > 0) sum.meanMs = errors / hits;
  return sum;
}

/** Share of a day's judgements that were the best one, in percent; null without any. */
export function artsPercent({ counts }: Pick<PlayDay, 'counts'>): number | null {
  const all = counts.arts + counts.fine + counts.near + counts.miss;
  return all === 0 ? null : (100 * counts.arts) / all;
}
