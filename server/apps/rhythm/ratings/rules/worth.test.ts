import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareOf, worthOf } from './worth.ts';

const score = fc.integer({ min: 0, max: 10_000_000 });
const level = fc.integer({ min: 1, max: 15 });
const mode = fc.constantFrom('easy' as const, 'hard' as const);

describe('the share of a score', () => {
  test.each([
    [0, 0],
    [5_000_000, 0],
    [6_000_000, 150_000],
    [7_000_000, 300_000],
    [9_000_000, 650_000],
    [9_500_000, 780_000],
    [9_900_000, 920_000],
    [9_950_000, 960_000],
    [10_000_000, 1_000_000],
  ])('of %i is %i millionths', (score, share) => {
    expect(shareOf(score)).toBe(share);
  });

  test('never falls with the score, and a point is worth more the higher it is', () => {
    fc.assert(
      fc.property(score, fc.integer({ min: 1, max: 100_000 }), (from, step) => {
        const [low, middle, high] = [from, from + step, from + 2 * step].map(shareOf) as [
          number,
          number,
          number,
        ];
        expect(middle).toBeGreaterThanOrEqual(low);
        // Two roundings down may differ by one each; above ten million nothing is.
        if (from + 2 * step <= 10_000_000)
          expect(high - middle).toBeGreaterThanOrEqual(middle - low - 2);
      }),
    );
  });
});

describe('the worth of a record', () => {
  test.each([
    ['a perfect play of level 1 in hard', { level: 1, mode: 'hard', score: 10_000_000 }, 100],
    ['a perfect play of level 15 in hard', { level: 15, mode: 'hard', score: 10_000_000 }, 1500],
    ['the same in easy', { level: 15, mode: 'easy', score: 10_000_000 }, 1200],
    ['a bare clear of level 10 in hard', { level: 10, mode: 'hard', score: 7_000_000 }, 300],
    ['an attempt that did not clear', { level: 10, mode: 'hard', score: 6_000_000 }, 150],
    ['an attempt at the floor', { level: 15, mode: 'hard', score: 5_000_000 }, 0],
  ] as const)('%s', (_what, scored, worth) => {
    expect(worthOf(scored)).toBe(worth);
  });

  test('is a whole number that never falls with score or level, and is more in hard', () => {
    fc.assert(
      fc.property(level, mode, score, score, (level, mode, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const worth = worthOf({ level, mode, score: low });
        expect(Number.isInteger(worth)).toBe(true);
        expect(worthOf({ level, mode, score: high })).toBeGreaterThanOrEqual(worth);
        expect(worthOf({ level: level + 1, mode, score: low })).toBeGreaterThanOrEqual(worth);
        const [easy, hard] = (['easy', 'hard'] as const).map((mode) =>
          worthOf({ level, mode, score: high }),
        ) as [number, number];
        if (high >= 7_000_000) expect(hard).toBeGreaterThan(easy);
        else expect(hard).toBeGreaterThanOrEqual(easy);
      }),
    );
  });
});
