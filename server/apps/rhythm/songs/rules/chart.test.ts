import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChartPattern, FAULTS_MAX, inspectChart, lineAngleAt, type Note } from './chart.ts';

describe('the line', () => {
  const line = [
    { atMs: 1000, angleDeg: 90 },
    { atMs: 2000, angleDeg: 450 },
    { atMs: 2000, angleDeg: 0 },
    { atMs: 4000, angleDeg: -180 },
  ];

  test.each([
    [-5000, 90],
    [1000, 90],
    [1250, 180],
    [1999.5, 449.82],
    [2000, 0],
    [3000, -90],
    [4000, -180],
    [99_999, -180],
  ])('at %d ms is at %d degrees', (atMs, angleDeg) => {
    expect(lineAngleAt(line, atMs)).toBeCloseTo(angleDeg, 9);
  });

  test('without keyframes rests at twelve', () => {
    expect(lineAngleAt([], 5)).toBe(0);
  });

  test('is found by halves exactly where a plain search finds it', () => {
    const keyframes = fc
      .array(
        fc.record({ atMs: fc.nat({ max: 50 }), angleDeg: fc.integer({ min: -720, max: 720 }) }),
        {
          minLength: 1,
        },
      )
      .map((list) => list.sort((one, other) => one.atMs - other.atMs));
    fc.assert(
      fc.property(keyframes, fc.integer({ min: -5, max: 55 }), (list, atMs) => {
        const before = list.findLast((keyframe) => keyframe.atMs <= atMs);
        const after = list.find((keyframe) => keyframe.atMs > atMs);
        const expected =
          before && after
            ? before.angleDeg +
              ((after.angleDeg - before.angleDeg) * (atMs - before.atMs)) /
                (after.atMs - before.atMs)
            : (before ?? after)?.angleDeg;
        expect(lineAngleAt(list, atMs)).toBeCloseTo(expected ?? Number.NaN, 6);
      }),
    );
  });
});

describe('inspecting a chart', () => {
  const tap = (atMs: number, rest: Partial<Note> = {}): Note => ({
    atMs,
    angleDeg: (atMs / 10) % 360,
    count: 1,
    holdMs: 0,
    ...rest,
  });
  const sound: ChartPattern = {
    keyCount: 4,
    lengthMs: 10_000,
    line: [
      { atMs: 0, angleDeg: 0 },
      { atMs: 10_000, angleDeg: 1000 },
    ],
    notes: [tap(1000), tap(2000, { count: 3 }), tap(9000, { holdMs: 1000 })],
  };
  const faults = (change: Partial<ChartPattern>) =>
    inspectChart({ ...sound, ...change }).map(({ pointer, code }) => `${pointer} ${code}`);

  test('finds nothing in a sound one', () => {
    expect(inspectChart(sound)).toEqual([]);
  });

  test.each<[string, Partial<ChartPattern>]>([
    ['/keyCount key_count_out_of_range', { keyCount: 17 }],
    ['/lengthMs length_out_of_range', { lengthMs: 10_000.5 }],
    ['/line line_length', { line: [] }],
    [
      '/line/1/atMs line_unsorted',
      {
        line: [
          { atMs: 5, angleDeg: 0 },
          { atMs: 4, angleDeg: 0 },
        ],
      },
    ],
    ['/line/0 keyframe_not_finite', { line: [{ atMs: 0, angleDeg: Number.NaN }] }],
    ['/notes notes_missing', { notes: [] }],
    ['/notes/1/atMs notes_unsorted', { notes: [tap(2000), tap(1999)] }],
    ['/notes/0/count count_out_of_range', { notes: [tap(1000, { count: 0 })] }],
    ['/notes/0/count count_out_of_range', { notes: [tap(1000, { count: 5 })], keyCount: 8 }],
    ['/notes/0/count count_over_keys', { notes: [tap(1000, { count: 3 })], keyCount: 2 }],
    ['/notes/0 note_time_unsound', { notes: [tap(1000.5)] }],
    ['/notes/0 note_time_unsound', { notes: [tap(-1, { angleDeg: 0 })] }],
    ['/notes/0 note_time_unsound', { notes: [tap(1000, { holdMs: -1 })] }],
    ['/notes/0 note_after_end', { notes: [tap(10_001, { angleDeg: 280 })] }],
    ['/notes/0 note_after_end', { notes: [tap(9500, { holdMs: 501 })] }],
    ['/notes/0/angleDeg angle_out_of_range', { notes: [tap(3610, { angleDeg: 361 })] }],
    ['/notes/0/angleDeg angle_off_line', { notes: [tap(1000, { angleDeg: 100.51 })] }],
  ])('tells %s', (fault, change) => {
    expect(faults(change)).toEqual([fault]);
  });

  test("allows half a degree beside the line, also across twelve o'clock", () => {
    expect(
      faults({ notes: [tap(1000, { angleDeg: 99.5 }), tap(3600, { angleDeg: 359.6 })] }),
    ).toEqual([]);
    expect(faults({ notes: [tap(3600, { angleDeg: 360 }), tap(3604, { angleDeg: 0 })] })).toEqual(
      [],
    );
  });

  test('tells where holds and notes need more keys than there are', () => {
    const hold = (atMs: number, count: number) => tap(atMs, { count, holdMs: 1000 });
    expect(faults({ notes: [hold(1000, 2), hold(1500, 2)] })).toEqual([]);
    expect(faults({ notes: [hold(1000, 2), hold(1500, 2), tap(1999)] })).toEqual([
      '/notes/2 keys_exhausted',
    ]);
    // The first hold ends as the tap comes, so its keys are free again.
    expect(faults({ notes: [hold(1000, 2), hold(1500, 2), tap(2000, { count: 2 })] })).toEqual([]);
    expect(faults({ notes: [tap(1000, { count: 3 }), tap(1000, { count: 2 })] })).toEqual([
      '/notes/1 keys_exhausted',
    ]);
  });

  test('looks at what needs an order only when there is one', () => {
    const unsorted = { line: [...sound.line].reverse(), notes: [tap(1000, { angleDeg: 7 })] };
    expect(faults(unsorted)).toEqual(['/line/1/atMs line_unsorted']);
  });

  test('tells several faults, but not thousands', () => {
    expect(faults({ keyCount: 0, line: [] }).length).toBeGreaterThan(1);
    const notes = Array.from({ length: 500 }, () => tap(1000, { angleDeg: 50 }));
    expect(faults({ notes })).toHaveLength(FAULTS_MAX);
  });
});
