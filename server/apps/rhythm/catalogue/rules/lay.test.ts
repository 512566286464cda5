import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectChart } from '../../songs/rules/chart.ts';
import { judge } from '../../plays/rules/judge.ts';
import { perfectLog } from '../../plays/index.ts';
import { sayFinding } from './findings.ts';
import { songTimeOf } from './import-facts.ts';
import { layChart } from './lay-chart.ts';
import { layNotes } from './lay-notes.ts';
import type { ColumnChart, ColumnNote } from './parsed.ts';

/** A note as `[column, from, to]`. */
type Given = [column: number, atMs: number, endMs?: number];

function lay(given: Given[], keyCount = 4, shiftMs = 0) {
  const found: string[] = [];
  const notes = layNotes(
    given.map(([column, atMs, endMs = atMs]) => ({ column, atMs, endMs })),
    { keyCount, shiftMs, lengthMs: 60_000 },
    (_severity, code, _line, parameters) =>
      found.push(sayFinding({ code, parameters: parameters ?? {} })),
  );
  return { notes: notes.map(({ atMs, count, holdMs }) => [atMs, count, holdMs]), found };
}

describe('layNotes', () => {
  test.each<[what: string, given: Given[], notes: number[][], found: string[]]>([
    ['a tap', [[0, 100]], [[100, 1, 0]], []],
    [
      'out of order',
      [
        [0, 300],
        [1, 100],
      ],
      [
        [100, 1, 0],
        [300, 1, 0],
      ],
      [],
    ],
    [
      'a chord of two',
      [
        [0, 100],
        [3, 100],
      ],
      [[100, 2, 0]],
      [],
    ],
    [
      'what rounding parts is one chord',
      [
        [0, 100],
        [3, 101.6],
      ],
      [[100, 2, 0]],
      [],
    ],
    ['a hold keeps its length', [[0, 100, 600]], [[100, 1, 500]], []],
    [
      'holds of one length',
      [
        [0, 100, 600],
        [1, 100, 600],
      ],
      [[100, 2, 500]],
      [],
    ],
    [
      'holds that end apart, alone: until the last',
      [
        [0, 100, 600],
        [1, 100, 900],
      ],
      [[100, 2, 800]],
      [],
    ],
    [
      'holds that end apart, with others meanwhile: until the first',
      [
        [0, 100, 600],
        [1, 100, 900],
        [2, 700],
      ],
      [
        [100, 2, 500],
        [700, 1, 0],
      ],
      [],
    ],
    [
      'a tap and a hold, alone: held together',
      [
        [0, 100, 600],
        [1, 100],
        [2, 700],
      ],
      [
        [100, 2, 500],
        [700, 1, 0],
      ],
      ['Chords of taps and holds, holds here: 1'],
    ],
    [
      'a tap and a hold, with others meanwhile: the hold alone',
      [
        [0, 100, 600],
        [1, 100],
        [2, 300],
      ],
      [
        [100, 1, 500],
        [300, 1, 0],
      ],
      ['Chords of taps and holds, holds here: 1'],
    ],
    [
      'two at one place',
      [
        [0, 100],
        [0, 100, 500],
        [1, 700],
      ],
      [
        [100, 1, 400],
        [700, 1, 0],
      ],
      ['Notes that lie twice at one place, kept once: 1'],
    ],
    [
      'a hold into the next note of its column',
      [
        [0, 100, 900],
        [0, 500],
      ],
      [
        [100, 1, 400],
        [500, 1, 0],
      ],
      ['Holds that ran into the next note of their column and end there: 1'],
    ],
    [
      'before the song and behind it',
      [
        [0, -5],
        [0, 60_001],
        [1, 59_000, 70_000],
      ],
      [[59_000, 1, 1_000]],
      ['Notes before the song or far behind it, left out: 2'],
    ],
  ])('%s', (_what, given, notes, found) => {
    expect(lay(given)).toEqual({ notes, found });
  });

  test('a chord takes four keys at most, and never more than are free', () => {
    const all: Given[] = [0, 1, 2, 3, 4, 5].map((column) => [column, 100]);
    expect(lay(all, 6)).toEqual({
      notes: [[100, 4, 0]],
      found: ['Chords of more than 4 keys, with 4 here: 1'],
    });
    const held: Given[] = [
      [0, 0, 900],
      [1, 0, 900],
      [2, 0, 900],
      [3, 300],
      [4, 300],
      [5, 300],
    ];
    expect(lay(held, 4).notes).toEqual([
      [0, 3, 900],
      [300, 1, 0],
    ]);
    const full: Given[] = [
      [0, 0, 900],
      [1, 0, 900],
      [2, 0, 900],
      [3, 0, 900],
      [4, 300],
    ];
    expect(lay(full, 4)).toEqual({
      notes: [[0, 4, 900]],
      found: ['Notes without a free key beside what is held, left out: 1'],
    });
  });

  test('the shift of a song moves all of it', () => {
    expect(lay([[0, -200, 300]], 4, 1_700).notes).toEqual([[1_500, 1, 500]]);
  });
});

const note: fc.Arbitrary<ColumnNote> = fc
  .record({
    atMs: fc.oneof(
      fc.integer({ min: -3_000, max: 90_000 }),
      fc.double({ min: 0, max: 5_000, noNaN: true }),
    ),
    lasts: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4_000 })),
    column: fc.nat({ max: 17 }),
  })
  .map(({ atMs, lasts, column }) => ({ atMs, endMs: atMs + lasts, column }));

const tempo = fc.record({
  atMs: fc.double({ min: -100_000, max: 100_000, noNaN: true }),
  bpm: fc.double({ min: 1, max: 1_000, noNaN: true }),
  beatsPerBar: fc.integer({ min: 1, max: 32 }),
});

const chart: fc.Arbitrary<ColumnChart> = fc
  .record({
    columns: fc.integer({ min: 1, max: 18 }),
    notes: fc.array(note, { minLength: 1, maxLength: 400 }),
    timing: fc.uniqueArray(tempo, { minLength: 1, maxLength: 12, selector: ({ atMs }) => atMs }),
    driving: fc.array(
      fc.tuple(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 10_000, max: 90_000 })),
      { maxLength: 3 },
    ),
  })
  .map(({ columns, notes, timing, driving }) => ({
    kind: 'columns',
    name: 'x',
    line: 0,
    columns,
    notes: notes.map((each) => ({ ...each, column: each.column % columns })),
    timing: timing.toSorted((one, other) => one.atMs - other.atMs),
    driving,
  }));

test('whatever a chart holds, what is laid can be played, and played perfectly', () => {
  fc.assert(
    fc.property(chart, (given) => {
      const time = songTimeOf(given.notes);
      const laid = layChart(given, time, () => undefined);
      expect(laid).not.toBeNull();
      if (!laid) return;
      expect(inspectChart(laid.pattern)).toEqual([]);
      const judged = judge(laid.pattern, 'hard', perfectLog(laid.pattern));
      expect(judged.score).toBe(10_000_000);
      expect(laid.level).toBeGreaterThanOrEqual(1);
      expect(laid.level).toBeLessThanOrEqual(15);
      expect(layChart(given, time, () => undefined)).toEqual(laid);
    }),
    { numRuns: 300 },
  );
});

test('a song of new time leaves its player a breath before the first note', () => {
  expect(songTimeOf([{ atMs: -400, endMs: 0, column: 0 }])).toEqual({
    offsetMs: 1_900,
    lengthMs: 3_900,
  });
  expect(songTimeOf([{ atMs: 5_000, endMs: 6_000, column: 0 }])).toEqual({
    offsetMs: 0,
    lengthMs: 8_000,
  });
});
