import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lightLeft, lightOf, type Shining } from './light.ts';

const record: Shining = {
  score: 9_000_000,
  cleared: true,
  fullCombo: false,
  allArts: false,
  plays: 1,
};

test('a record makes light by plays, score and badges, more so on a harder chart', () => {
  expect(lightOf(record, 1)).toBe(1 + 10 + 6);
  expect(lightOf({ ...record, score: 10_000_000, fullCombo: true, allArts: true }, 9)).toBe(
    1 + 28 + 42,
  );
  expect(lightOf({ ...record, score: 0, cleared: false }, 15)).toBe(1);
});

test('the first star is within reach of a first play that goes halfway well', () => {
  expect(lightOf({ ...record, score: 4_000_000, cleared: false }, 1)).toBeGreaterThanOrEqual(5);
});

test('coming back to one chart makes light five times', () => {
  const lights = [1, 4, 5, 6, 500].map((plays) => lightOf({ ...record, plays }, 3));
  expect(lights.map((light) => light - (lights[0] ?? 0))).toEqual([0, 3, 4, 4, 4]);
});

test('nothing that gets better makes less light', () => {
  const any = fc.record({
    score: fc.integer({ min: 0, max: 10_000_000 }),
    cleared: fc.boolean(),
    fullCombo: fc.boolean(),
    allArts: fc.boolean(),
    plays: fc.integer({ min: 1, max: 1_000 }),
  });
  const level = fc.integer({ min: 1, max: 15 });
  fc.assert(
    fc.property(any, any, level, level, (a, b, one, other) => {
      const better = {
        score: Math.max(a.score, b.score),
        cleared: a.cleared || b.cleared,
        fullCombo: a.fullCombo || b.fullCombo,
        allArts: a.allArts || b.allArts,
        plays: Math.max(a.plays, b.plays),
      };
      const light = lightOf(better, Math.max(one, other));
      expect(light).toBeGreaterThanOrEqual(lightOf(a, one));
      expect(Number.isInteger(light)).toBe(true);
    }),
  );
});

test('what is left is never below nothing', () => {
  expect(lightLeft(30, [5, 4])).toEqual({ earned: 30, spent: 9, left: 21 });
  expect(lightLeft(3, [5, 4])).toEqual({ earned: 3, spent: 9, left: 0 });
});
