import { BESTS_COUNTED } from '../limits.ts';
import { worthOf, type Scored } from './worth.ts';

/** A record as far as a rating is about it. */
export interface Countable extends Scored {
  chartId: string;
  reachedAt: Date;
}

/** A record that counts, with what it is worth. */
export type Counted<R> = R & { worth: number };

/**
 * The records that count, the worthiest first: of each chart the better mode, of equal worths the one
 * that was reached first; none that is worth nothing.
 */
export function bestsOf<R extends Countable>(records: readonly R[]): Counted<R>[] {
  const byChart = new Map<string, Counted<R>>();
  for (const record of records) {
    const counted = { ...record, worth: worthOf(record) };
    const other = byChart.get(record.chartId);
    if (counted.worth > 0 && (!other || inOrder(counted, other) < 0)) {
      byChart.set(record.chartId, counted);
    }
  }
  return [...byChart.values()].toSorted(inOrder).slice(0, BESTS_COUNTED);
}

function inOrder<R extends Countable>(a: Counted<R>, b: Counted<R>): number {
  return (
    b.worth - a.worth ||
    a.reachedAt.getTime() - b.reachedAt.getTime() ||
    (a.chartId < b.chartId ? -1 : Number(a.chartId > b.chartId)) ||
    (a.mode === 'hard' ? -1 : 1)
  );
}

/** The rating of a player: what their best records are worth together; 0 is no rating. */
export function ratingOf(records: readonly Countable[]): number {
  return bestsOf(records).reduce((sum, { worth }) => sum + worth, 0);
}
