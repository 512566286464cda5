import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TRIES_FORGOTTEN_HOURS } from '../limits.ts';
import { countFailure, pauseS, waitS, type Tries } from './pause.ts';

const failures = fc.nat(2000);
const free = fc.integer({ min: 1, max: 60 });
const longest = fc.integer({ min: 1, max: 1000 });
const NOW = new Date('2026-03-01T00:00:00.000Z');
const fresh: Tries = { failures: 0, blockedUntil: NOW, lastAt: NOW };

describe('pauseS', () => {
  test('nothing while tries are free, then one second, never less than before, never above the longest', () => {
    fc.assert(
      fc.property(failures, free, longest, (count, freeTries, longestS) => {
        const pause = pauseS(count, freeTries, longestS);
        expect(pause === 0).toBe(count <= freeTries);
        expect(pause).toBeLessThanOrEqual(longestS);
        const next = pauseS(count + 1, freeTries, longestS);
        expect(next).toBeGreaterThanOrEqual(pause);
        expect(next).toBeLessThanOrEqual(Math.max(1, 2 * pause));
      }),
    );
    expect([5, 6, 7, 8, 9].map((count) => pauseS(count, 5, 900))).toEqual([0, 1, 2, 4, 8]);
  });
});

describe('countFailure', () => {
  test('however tries are spaced within a day, the nth costs what the nth costs', () => {
    const gapsMs = fc.array(fc.nat(TRIES_FORGOTTEN_HOURS * 3_600_000), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(gapsMs, free, longest, (gaps, freeTries, longestS) => {
        let tries = fresh;
        let now = NOW;
        for (const [i, gap] of gaps.entries()) {
          now = new Date(now.getTime() + gap);
          tries = countFailure(tries, now, freeTries, longestS);
          expect(tries.failures).toBe(i + 1);
          expect(waitS(tries, now)).toBe(pauseS(i + 1, freeTries, longestS));
        }
      }),
    );
  });

  test('more than a day later it is the first again', () => {
    const after = new Date(NOW.getTime() + TRIES_FORGOTTEN_HOURS * 3_600_000 + 1);
    expect(countFailure({ ...fresh, failures: 70 }, after, 5, 900).failures).toBe(1);
  });
});

describe('waitS', () => {
  test('whoever waits so many seconds is let through, whoever waits one less is not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900_000 }), (blockedMs) => {
        const tries = { ...fresh, blockedUntil: new Date(NOW.getTime() + blockedMs) };
        const seconds = waitS(tries, NOW);
        expect(waitS(tries, new Date(NOW.getTime() + seconds * 1000))).toBe(0);
        expect(waitS(tries, new Date(NOW.getTime() + (seconds - 1) * 1000))).toBeGreaterThan(0);
      }),
    );
  });
});
