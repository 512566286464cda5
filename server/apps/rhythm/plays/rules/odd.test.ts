import { describe, expect, test } from 'vitest';
import type { ChartPattern } from '../../songs/rules/chart.ts';
import { judge } from './judge.ts';
import { inspectLog, type LogEntry } from './log.ts';
import { findOddities, oddFacts } from './odd.ts';
import { humanLog } from './play-log.ts';

function chart(keyCount: number, firstMs: number, gapMs: number, length = 100): ChartPattern {
  const notes = Array.from({ length }, (_, index) => ({
    atMs: firstMs + index * gapMs,
    angleDeg: 0,
    count: 1,
    holdMs: 0,
  }));
  const lengthMs = firstMs + length * gapMs + 2000;
  return { keyCount, lengthMs, line: [{ atMs: 0, angleDeg: 0 }], notes };
}

/** One press on each note, away from it by the errors in turn. */
function press(pattern: ChartPattern, errorsMs: number[], keys = 4): LogEntry[] {
  return pattern.notes.flatMap(({ atMs }, index): LogEntry[] => {
    const downMs = atMs + (errorsMs[index % errorsMs.length] ?? 0);
    return [
      [downMs, index % keys, 1],
      [downMs + 40, index % keys, 0],
    ];
  });
}

function oddities(pattern: ChartPattern, log: LogEntry[]): string[] {
  expect(inspectLog(log, pattern.keyCount, pattern.lengthMs)).toBeNull();
  return findOddities(pattern, 'hard', log, judge(pattern, 'hard', log));
}

// A person's errors: uneven, and in no rhythm of their own.
const HUMAN_MS = [-12, 5, 20, -3, 0, 14, -25, 8, -7, 11, 2, -18, 30];

describe('a person', () => {
  const pattern = chart(4, 1000, 250);

  test('is not odd', () => {
    expect(oddities(pattern, press(pattern, HUMAN_MS))).toEqual([]);
    expect(oddities(pattern, [])).toEqual([]);
  });

  test('that is made up is not odd either', () => {
    let state = 1;
    const random = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
    const log = humanLog(pattern, random, { spreadMs: 12, missRate: 0.02 });
    expect(oddities(pattern, log)).toEqual([]);
  });
});

describe('too many keys', () => {
  const down = (keys: number) =>
    Array.from({ length: keys }, (_, key): LogEntry => [5000 + key * 20, key, 1]);

  test('are more than ten', () => {
    const pattern = chart(16, 1000, 60_000, 1);
    expect(oddities(pattern, down(10))).toEqual([]);
    expect(oddities(pattern, down(11))).toEqual(['too_many_keys']);
  });

  test('are not all the keys of a small set', () => {
    expect(oddities(chart(4, 1000, 60_000, 1), down(4))).toEqual([]);
  });
});

describe('input before the start', () => {
  const early = (atMs: number): LogEntry[] => [
    [atMs, 0, 1],
    [atMs + 10, 0, 0],
  ];

  test('is odd where no note waits for it', () => {
    const pattern = chart(4, 1000, 500, 3);
    expect(oddities(pattern, early(-1))).toEqual(['input_before_start']);
    expect(oddities(pattern, early(0))).toEqual([]);
  });

  test('is fine for a note so near the start that its window reaches there', () => {
    const pattern = chart(4, 30, 500, 3);
    expect(oddities(pattern, early(-70))).toEqual([]);
    expect(oddities(pattern, early(-71))).toEqual(['input_before_start']);
  });

  test('is no matter of keys going up', () => {
    const log: LogEntry[] = [[10, 0, 1]];
    expect(oddities(chart(4, 1000, 500, 3), log)).toEqual([]);
  });
});

describe('inhuman regularity', () => {
  test('is forty hits that hardly differ', () => {
    // Gaps of their own, so that only the errors are even and not the intervals.
    const forty = chart(4, 1000, 250, 40);
    forty.notes.forEach((note, index) => (note.atMs += (index * 37) % 90));
    const even = press(forty, [6, 7, 8, 9]);
    expect(oddities(forty, even)).toEqual(['inhuman_regularity']);
    expect(oddities(forty, even.slice(0, -2))).toEqual([]);
    expect(oddities(forty, press(forty, [4, 6, 8, 10]))).toEqual([]);
  });

  test('is forty times the same interval to the millisecond, whatever the chart wants', () => {
    const pattern = chart(4, 1000, 250);
    const clicks = (count: number) =>
      Array.from({ length: count }, (_, index): LogEntry[] => [
        [2000 + index * 167, 0, 1],
        [2020 + index * 167, 0, 0],
      ]).flat();
    expect(oddities(pattern, clicks(41))).toEqual(['inhuman_regularity']);
    expect(oddities(pattern, clicks(40))).toEqual([]);
  });
});

describe('an impossible rate', () => {
  const pattern = chart(16, 1000, 60_000, 1);
  const tap = (atMs: number, key: number): LogEntry[] => [
    [atMs, key, 1],
    [atMs + 5, key, 0],
  ];

  test('is one key twice within 18 ms', () => {
    expect(oddities(pattern, [...tap(5000, 0), ...tap(5018, 0)])).toEqual([]);
    expect(oddities(pattern, [...tap(5000, 0), ...tap(5017, 0)])).toEqual(['impossible_rate']);
  });

  test('is more than sixty downs within one second', () => {
    // Sixteen and seventeen ms in turn, so that the intervals themselves aren't odd.
    const roll = (count: number, extraMs: number) =>
      Array.from({ length: count }, (_, index) =>
        tap(5000 + index * 16 + (index % 2) + (index === 60 ? extraMs : 0), index % 8),
      ).flat();
    expect(oddities(pattern, roll(60, 0))).toEqual([]);
    expect(oddities(pattern, roll(61, 0))).toEqual(['impossible_rate']);
    expect(oddities(pattern, roll(61, 39))).toEqual(['impossible_rate']);
    expect(oddities(pattern, roll(61, 40))).toEqual([]);
  });
});

test('what is odd is told in figures, against its limit', () => {
  const pattern = chart(12, 1000, 60_000, 1);
  const log: LogEntry[] = [];
  for (let key = 0; key < 12; key++) log.push([key === 0 ? -300 : 7000 + key, key, 1]);
  log.push([7012, 3, 0], [7012, 4, 0], [7020, 3, 1], [7024, 4, 1]);
  for (let i = 0; i < 50; i++) log.push([8000 + 250 * i, 5, 0], [8100 + 250 * i, 5, 1]);
  const facts = oddFacts(pattern, 'hard', log, judge(pattern, 'hard', log));
  expect(facts).toEqual([
    {
      code: 'too_many_keys',
      measure: 'keys_down',
      found: 12,
      limit: 10,
      atMs: 7011,
      key: null,
      times: 54,
    },
    {
      code: 'input_before_start',
      measure: 'first_down_ms',
      found: -300,
      limit: 0,
      atMs: -300,
      key: 0,
      times: 1,
    },
    {
      code: 'inhuman_regularity',
      measure: 'even_intervals',
      found: 49,
      limit: 40,
      atMs: 8100,
      key: null,
      times: 250,
    },
    {
      code: 'impossible_rate',
      measure: 'key_repeat_ms',
      found: 17,
      limit: 18,
      atMs: 7020,
      key: 3,
      times: 1,
    },
  ]);
  const steady = [4, 4, 4, 5].flatMap((errorMs) => Array.from({ length: 10 }, () => errorMs));
  expect(oddFacts(pattern, 'hard', [], { errorsMs: steady })).toEqual([
    {
      code: 'inhuman_regularity',
      measure: 'error_deviation_ms',
      found: 0.43,
      limit: 2,
      atMs: null,
      key: null,
      times: 40,
    },
  ]);
});
