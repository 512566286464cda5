import { expect, test } from 'vitest';
import { FAILING_HOURS_MAX, PAUSES_S, RETRY_AFTER_S_MAX } from '../limits.ts';
import { outcomeOf, pauseS } from './failing.ts';

test.each([
  [201, 'taken'],
  [200, 'taken'],
  [404, 'gone'],
  [410, 'gone'],
  [429, 'later'],
  [500, 'later'],
  [503, 'later'],
  [400, 'refused'],
  [403, 'refused'],
  [413, 'refused'],
  [301, 'refused'],
])('the answer %i means %s', (status, outcome) => expect(outcomeOf(status, true)).toBe(outcome));

test('what may have been taken is not tried again, what never went out is', () => {
  expect(outcomeOf(null, true)).toBe('unknown');
  expect(outcomeOf(null, false)).toBe('later');
});

test('pauses grow, are as long as the push service asks, and end', () => {
  const now = new Date('2026-03-10T00:00:00Z');
  const failing = (failures: number) => ({ failures, since: now });
  expect([1, 2, 5, 9].map((failures) => pauseS(now, failing(failures), null))).toEqual([
    PAUSES_S[0],
    PAUSES_S[1],
    PAUSES_S[4],
    PAUSES_S[4],
  ]);
  expect(pauseS(now, failing(1), 120)).toBe(120);
  expect(pauseS(now, failing(5), 120)).toBe(PAUSES_S[4]);
  expect(pauseS(now, failing(1), 10 ** 9)).toBe(RETRY_AFTER_S_MAX);
  const since = new Date(now.getTime() - FAILING_HOURS_MAX * 3_600_000);
  expect(pauseS(now, { failures: 3, since }, null)).toBeNull();
});
