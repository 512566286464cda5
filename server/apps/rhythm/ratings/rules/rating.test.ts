import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addToDay, historyOf } from './history.ts';
import { dayOf } from './day.ts';
import { bestsOf, ratingOf, type Countable } from './rating.ts';
import { worthOf } from './worth.ts';

const START_MS = Date.UTC(2026, 10, 1);
const anyRecord = fc
  .record({
    chart: fc.integer({ min: 0, max: 50 }),
    mode: fc.constantFrom('easy' as const, 'hard' as const),
    score: fc.integer({ min: 4_000_000, max: 10_000_000 }),
    hour: fc.integer({ min: 0, max: 900 }),
  })
  .map(({ chart, mode, score, hour }): Countable => ({
    chartId: `song-${chart}_0`,
    level: 1 + (chart % 15),
    mode,
    score,
    reachedAt: new Date(START_MS + hour * 3_600_000),
  }));
/** As boards have them: one record for each chart and mode. */
const anyRecords = fc.uniqueArray(anyRecord, {
  maxLength: 90,
  selector: ({ chartId, mode }) => `${chartId} ${mode}`,
});

/** The rating, told in the plainest way. */
function plainRating(records: Countable[]): number {
  const worths = new Map<string, number>();
  for (const record of records) {
    const worth = Math.max(worths.get(record.chartId) ?? 0, worthOf(record));
    worths.set(record.chartId, worth);
  }
  return [...worths.values()]
    .toSorted((a, b) => b - a)
    .slice(0, 30)
    .reduce((sum, worth) => sum + worth, 0);
}

describe('the best records', () => {
  test('are thirty at most, each chart once by its better mode, and sum up to the rating', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const bests = bestsOf(records);
        expect(bests.length).toBeLessThanOrEqual(30);
        expect(new Set(bests.map(({ chartId }) => chartId)).size).toBe(bests.length);
        expect(bests.every(({ worth }) => worth > 0)).toBe(true);
        const worths = bests.map(({ worth }) => worth);
        expect(worths).toEqual(worths.toSorted((a, b) => b - a));
        expect(ratingOf(records)).toBe(plainRating(records));
      }),
    );
  });

  test('are the same in whichever order records come', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        expect(bestsOf(records.toReversed())).toEqual(bestsOf(records));
      }),
    );
  });

  test('a better score never lowers the rating', () => {
    fc.assert(
      fc.property(anyRecords, fc.nat(), fc.nat(2_000_000), (records, at, more) => {
        const [i, record] = [...records.entries()][at % Math.max(1, records.length)] ?? [];
        if (i === undefined || !record) return;
        const better = { ...record, score: Math.min(10_000_000, record.score + more) };
        expect(ratingOf(records.with(i, better))).toBeGreaterThanOrEqual(ratingOf(records));
      }),
    );
  });
});

describe('a history made of records', () => {
  test('has each day once, in order, rises, and ends at the rating', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const days = historyOf(records);
        const names = days.map(({ day }) => day);
        expect(names).toEqual([...new Set(names)].toSorted());
        const values = days.map(({ value }) => value);
        expect(values).toEqual(values.toSorted((a, b) => a - b));
        expect(values.at(-1) ?? 0).toBe(ratingOf(records));
        expect(days.every(({ change, changes }) => change > 0 && changes > 0)).toBe(true);
      }),
    );
  });
});

describe('a day', () => {
  test('begins at midnight in Seoul', () => {
    expect(dayOf(new Date('2026-11-20T14:59:59.999Z'))).toBe('2026-11-20');
    expect(dayOf(new Date('2026-11-20T15:00:00.000Z'))).toBe('2026-11-21');
  });

  test('tells its last value and what moved it most', () => {
    const at = new Date(START_MS);
    const record = (chartId: string, value: number, change: number) =>
      ({ reason: 'record', chartId, mode: 'hard', at, value, change }) as const;
    const first = addToDay(null, record('a_0', 100, 100), '2026-11-01');
    const second = addToDay(first, record('b_0', 500, 400), '2026-11-01');
    const third = addToDay(
      second,
      { reason: 'revised', chartId: 'b_0', mode: 'hard', at, value: 100, change: -400 },
      '2026-11-01',
    );
    expect([first, second, third]).toMatchObject([
      { value: 100, chartId: 'a_0', change: 100, changes: 1 },
      { value: 500, chartId: 'b_0', change: 400, changes: 2 },
      { value: 100, chartId: 'b_0', reason: 'record', change: 400, changes: 3 },
    ]);
  });
});
