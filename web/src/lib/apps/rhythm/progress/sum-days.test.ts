import { expect, it } from 'vitest';
import { artsPercent, sumDays } from './sum-days.ts';

const day = (arts: number, meanMs: number | null) => ({
  day: '2026-11-20',
  plays: 2,
  minutes: 4.5,
  counts: { arts, fine: 10, near: 0, miss: 5 },
  early: 1,
  late: 3,
  meanMs,
  spreadMs: meanMs === null ? null : 12,
});

it('adds days up, each weighing by its hits', () => {
  expect(sumDays([day(90, 10), day(290, -10), day(500, null)])).toEqual({
    days: 3,
    plays: 6,
    minutes: 13.5,
    counts: { arts: 880, fine: 30, near: 0, miss: 15 },
    early: 3,
    late: 9,
    meanMs: -5,
  });
});

it('no days come to nothing, and have no mean', () => {
  expect(sumDays([])).toMatchObject({ days: 0, plays: 0, meanMs: null });
});

it('the share of the best judgement is of all of them', () => {
  expect(artsPercent(day(85, 0))).toBe(85);
  expect(artsPercent({ counts: { arts: 0, fine: 0, near: 0, miss: 0 } })).toBeNull();
});
