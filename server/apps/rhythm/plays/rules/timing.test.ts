import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumTiming, timingOf } from './timing.ts';

test.each([
  [[], null, null],
  [[12], 12, 0],
  [[-10, 10], 0, 10],
  [[5, 5, 5, 5], 5, 0],
  [[-30, -10, -20], -20, 8.2],
])('hits at %j are %j ms off on average, and spread by %j ms', (errorsMs, meanMs, spreadMs) => {
  expect(timingOf(sumTiming(errorsMs))).toEqual({ meanMs, spreadMs });
});

test('sums of plays added up are the sums of all their hits', () => {
  const errors = fc.array(fc.integer({ min: -150, max: 150 }), { maxLength: 50 });
  fc.assert(
    fc.property(errors, errors, (a, b) => {
      const [x, y, both] = [sumTiming(a), sumTiming(b), sumTiming([...a, ...b])];
      expect(both).toEqual({
        hits: x.hits + y.hits,
        errorSumMs: x.errorSumMs + y.errorSumMs,
        errorSquaresMs2: x.errorSquaresMs2 + y.errorSquaresMs2,
      });
      const { spreadMs } = timingOf(both);
      expect(spreadMs ?? 0).toBeGreaterThanOrEqual(0);
    }),
  );
});
