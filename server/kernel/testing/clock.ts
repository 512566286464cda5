import type { Clock } from '../clock.ts';

/** A clock that stands still until it is moved. */
export interface TestClock extends Clock {
  /** Moves forward. */
  advance(by: { ms?: number; s?: number; minutes?: number; hours?: number; days?: number }): void;
}

/** A clock that stands at `start`. */
export function testClock(start = '2026-03-01T00:00:00.000Z'): TestClock {
  let nowMs = Date.parse(start);
  return {
    now: () => new Date(nowMs),
    advance({ ms = 0, s = 0, minutes = 0, hours = 0, days = 0 }) {
      nowMs += ms + 1000 * (s + 60 * (minutes + 60 * (hours + 24 * days)));
    },
  };
}
