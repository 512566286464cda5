import type { ChartPattern } from '@madang/server/rhythm/chart';
import { expect, test } from 'vitest';
import { place, readAt } from './placement.ts';

const notes = [500, 750, 1000, 1125, 2000].map((atMs) => ({
  atMs,
  angleDeg: (atMs * 0.18) % 360,
  count: 1,
  holdMs: atMs === 2000 ? 500 : 0,
}));
const pattern: ChartPattern = {
  keyCount: 4,
  lengthMs: 4000,
  line: [
    { atMs: 0, angleDeg: 0 },
    { atMs: 4000, angleDeg: 720 },
  ],
  notes,
};

test('the bead is at a note when the note is to be hit', () => {
  const placement = place(pattern, 120, -3000, 5000);
  notes.forEach((note, index) => {
    const angle = readAt(placement.angles, placement, note.atMs);
    const r = readAt(placement.beads, placement, note.atMs);
    expect(Math.sin(angle) * r).toBeCloseTo(placement.noteX[index] ?? 0, 1);
    expect(-Math.cos(angle) * r).toBeCloseTo(placement.noteY[index] ?? 0, 1);
  });
});

test('strong beats lie outside, off-beats further in', () => {
  const { noteR } = place(pattern, 120, -3000, 5000);
  expect(noteR[0]).toBeGreaterThan(noteR[1] ?? 1);
  expect(noteR[1]).toBeGreaterThan(noteR[3] ?? 1);
});

test('notes that are seen together do not lie on each other, even when the line turns back', () => {
  const back: ChartPattern = {
    ...pattern,
    line: [
      { atMs: 0, angleDeg: 0 },
      { atMs: 1000, angleDeg: 90 },
      { atMs: 2000, angleDeg: 0 },
    ],
    notes: [500, 1500].map((atMs) => ({ atMs, angleDeg: 45, count: 1, holdMs: 0 })),
  };
  const { noteX, noteY } = place(back, 120, -3000, 3000);
  const gap = Math.hypot((noteX[0] ?? 0) - (noteX[1] ?? 0), (noteY[0] ?? 0) - (noteY[1] ?? 0));
  expect(gap).toBeGreaterThan(0.15);
});

test('the arc of a hold runs from the note to where the line is at its end', () => {
  const { arcs, noteX, noteY } = place(pattern, 120, -3000, 5000);
  const arc = arcs[4];
  expect(arc?.[0]).toBeCloseTo(noteX[4] ?? 0, 3);
  expect(arc?.[1]).toBeCloseTo(noteY[4] ?? 0, 3);
  // 2500 ms at 0.18 degrees a ms: 450, three o'clock.
  expect(arc?.at(-1)).toBeCloseTo(0, 1);
  expect(arc?.at(-2)).toBeGreaterThan(0.5);
});
