import { expect, test } from 'vitest';
import { type ChartPattern, lineAngleAt } from './chart.ts';
import {
  type Modifiers,
  modifiedPattern,
  modifiersText,
  NO_MODIFIERS,
  parseModifiers,
  SPEEDS,
} from './modifiers.ts';

const pattern: ChartPattern = {
  keyCount: 4,
  lengthMs: 9001,
  line: [
    { atMs: 0, angleDeg: 0 },
    { atMs: 4000, angleDeg: 400 },
  ],
  notes: [
    { atMs: 1000, angleDeg: 100, count: 1, holdMs: 0 },
    { atMs: 2001, angleDeg: 200.1, count: 2, holdMs: 1 },
    { atMs: 3600, angleDeg: 0, count: 1, holdMs: 400 },
    { atMs: 4000, angleDeg: 40, count: 1, holdMs: 0 },
  ],
};

const all: Modifiers[] = SPEEDS.flatMap((speed) =>
  [false, true].flatMap((mirror) => [false, true].map((noFail) => ({ speed, mirror, noFail }))),
);

test('modifiers have one name, its parts in one order, and are found again by it', () => {
  expect(modifiersText(NO_MODIFIERS)).toBe('');
  expect(modifiersText({ speed: 125, mirror: true, noFail: true })).toBe(
    'mirror+no-fail+speed-125',
  );
  expect(new Set(all.map(modifiersText)).size).toBe(16);
  for (const modifiers of all) expect(parseModifiers(modifiersText(modifiers))).toEqual(modifiers);
});

test.each(['speed-100', 'speed-125+mirror', 'mirror+', 'mirror+mirror', ' ', 'hidden'])(
  '%o is the name of no modifiers',
  (text) => {
    expect(parseModifiers(text)).toBeNull();
  },
);

test('without a change of speed or side it is the very chart', () => {
  expect(modifiedPattern(pattern, NO_MODIFIERS)).toBe(pattern);
  expect(modifiedPattern(pattern, { ...NO_MODIFIERS, noFail: true })).toBe(pattern);
});

test('half as fast again, all comes after two thirds of its time', () => {
  const fast = modifiedPattern(pattern, { ...NO_MODIFIERS, speed: 150 });
  expect(fast.lengthMs).toBe(6001);
  expect(fast.notes.map(({ atMs, holdMs }) => [atMs, holdMs])).toEqual([
    [667, 0],
    [1334, 1],
    [2400, 267],
    [2667, 0],
  ]);
});

test('at every speed notes stay in order and within the song, and holds stay holds', () => {
  for (const modifiers of all) {
    const { notes, lengthMs } = modifiedPattern(pattern, modifiers);
    for (const [i, note] of notes.entries()) {
      expect(note.atMs).toBeGreaterThanOrEqual(notes[i - 1]?.atMs ?? 0);
      expect(note.atMs + note.holdMs).toBeLessThanOrEqual(lengthMs);
      expect(note.holdMs > 0).toBe((pattern.notes[i]?.holdMs ?? 0) > 0);
      expect(note.count).toBe(pattern.notes[i]?.count);
    }
  }
});

test('in the mirror notes lie on the line still, on the other side', () => {
  const { notes, line } = modifiedPattern(pattern, { ...NO_MODIFIERS, mirror: true });
  expect(notes.map(({ angleDeg }) => angleDeg)).toEqual([260, expect.closeTo(159.9), 0, 320]);
  for (const { atMs, angleDeg } of notes) {
    const turn = (((angleDeg - lineAngleAt(line, atMs)) % 360) + 360) % 360;
    expect(Math.min(turn, 360 - turn)).toBeCloseTo(0, 5);
  }
});
