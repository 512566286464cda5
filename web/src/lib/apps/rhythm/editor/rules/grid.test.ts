import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barAndBeat, DIVISORS, gridLines, snapMs, stepFrom } from './grid.ts';

const STEADY = [{ atMs: 100, bpm: 120, beatsPerBar: 4 }];
const CHANGING = [
  { atMs: 0, bpm: 120, beatsPerBar: 4 },
  { atMs: 4_300, bpm: 90, beatsPerBar: 3 },
];

describe('snapping', () => {
  test.each([
    [1, 320, 100],
    [1, 360, 600],
    [2, 240, 350],
    [3, 250, 267],
    [4, 230, 225],
    [6, 190, 183],
    [8, 165, 163],
    [12, 145, 142],
    [16, 130, 131],
    [0, 333.4, 333],
    [4, -30, -25],
  ])('with 1/%i a press at %f ms is at %i ms', (divisor, atMs, snapped) => {
    expect(snapMs(STEADY, divisor, atMs)).toBe(snapped);
  });

  test('where the tempo changes its own beginning is the last line of the one before', () => {
    expect(snapMs(CHANGING, 1, 4_240)).toBe(4_300);
    expect(snapMs(CHANGING, 1, 4_310)).toBe(4_300);
    expect(snapMs(CHANGING, 1, 4_900)).toBe(4_967);
  });

  test('what lies on the grid stays where it is', () => {
    const cases = fc.tuple(
      fc.constantFrom(...DIVISORS.filter((divisor) => divisor > 0)),
      fc.integer({ min: 0, max: 60_000 }),
    );
    fc.assert(
      fc.property(cases, ([divisor, atMs]) => {
        const once = snapMs(CHANGING, divisor, atMs);
        expect(snapMs(CHANGING, divisor, once)).toBe(once);
      }),
    );
  });
});

describe('stepping', () => {
  test('goes from line to line and leaves none out, there and back', () => {
    const forth = [0];
    while (forth.length < 16) forth.push(stepFrom(CHANGING, 2, forth.at(-1) ?? 0, 1));
    expect(forth.slice(14)).toEqual([3_500, 3_750]);
    let atMs = 5_500;
    const back: number[] = [];
    while (atMs > 4_000) back.push((atMs = stepFrom(CHANGING, 1, atMs, -1)));
    expect(back).toEqual([4_967, 4_300, 4_000]);
    expect(stepFrom(CHANGING, 1, 4_000, 1)).toBe(4_300);
  });

  test('without a grid goes by milliseconds', () => {
    expect([stepFrom(STEADY, 0, 50, 1), stepFrom(STEADY, 0, 50, -1)]).toEqual([51, 49]);
  });
});

describe('lines', () => {
  test('tell bars, beats and how a beat is cut', () => {
    const lines = gridLines(STEADY, 4, 100, 700);
    expect(lines.map(({ atMs, fraction }) => [atMs, fraction])).toEqual([
      [100, 1],
      [225, 4],
      [350, 2],
      [475, 4],
      [600, 1],
    ]);
    expect(lines.filter(({ beginsBar }) => beginsBar)).toMatchObject([{ atMs: 100, bar: 0 }]);
  });

  test('bars go on counting where the tempo changes', () => {
    const bars = gridLines(CHANGING, 1, 0, 9_000).filter(({ beginsBar }) => beginsBar);
    expect(bars.map(({ bar, atMs }) => [bar, Math.round(atMs)])).toEqual([
      [0, 0],
      [1, 2_000],
      [2, 4_000],
      [3, 4_300],
      [4, 6_300],
      [5, 8_300],
    ]);
    expect(barAndBeat(CHANGING, 2_500)).toEqual({ bar: 2, beat: 2 });
    expect(barAndBeat(CHANGING, 4_300)).toEqual({ bar: 4, beat: 1 });
  });
});
