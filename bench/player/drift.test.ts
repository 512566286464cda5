import { expect, test } from 'vitest';
import { aheadOf, driftOf } from './drift.ts';

const line = [
  { atMs: 0, angleDeg: 0 },
  { atMs: 10_000, angleDeg: 1000 },
  { atMs: 20_000, angleDeg: 0 },
  { atMs: 30_000, angleDeg: 0 },
];

test('a hand that is ahead of the song is ahead by its angle, whichever way it turns', () => {
  expect(aheadOf(line, { heardMs: 5000, handDeg: 501.6 - 360 })).toBeCloseTo(16);
  expect(aheadOf(line, { heardMs: 15_000, handDeg: 498.4 })).toBeCloseTo(16);
  expect(aheadOf(line, { heardMs: 5000, handDeg: 499 })).toBeCloseTo(-10);
});

test('where the hand rests or turns back it tells no time', () => {
  expect(aheadOf(line, { heardMs: 25_000, handDeg: 0 })).toBeNull();
  expect(aheadOf(line, { heardMs: 9970, handDeg: 997 })).toBeNull();
});

test('a steady distance is no drift, a growing one is', () => {
  const at = Array.from({ length: 60 }, (_, second) => second * 1000);
  const steady = driftOf(at.map((ms, i) => [ms, 20 + (i % 2)]));
  expect(Math.abs(steady.slopeMsPerMinute)).toBeLessThan(0.1);
  expect(steady).toMatchObject({ middleMs: 21, maxMs: 1 });
  const growing = driftOf(at.map((ms) => [ms, ms / 1000]));
  expect(growing.slopeMsPerMinute).toBeCloseTo(60);
});
