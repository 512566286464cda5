import type { LogEntry } from '@madang/server/rhythm/judge';
import { describe, expect, test } from 'vitest';
import { biasOf } from './bias.ts';
import { centreOf } from './centre.ts';

/** A song of sixteenths and gaps, whose rhythm fits itself at no other place. */
const UNEVEN_MS = [0, 400, 500, 900, 1150, 1700, 1800, 2500, 2625, 3300, 3425, 4100];
const uneven = Array.from({ length: 5 }, (_, bar) => UNEVEN_MS.map((ms) => bar * 4517 + ms)).flat();
const even = Array.from({ length: 60 }, (_, i) => i * 300);

const notesAt = (times: readonly number[]) =>
  times.map((atMs) => ({ atMs, angleDeg: 0, count: 1, holdMs: 0 }));
/** A hand that is `spreadMs` uneven, the same way every time. */
const wobble = (i: number, spreadMs: number) => Math.round(Math.sin(i * 12.9898) * spreadMs);
const logOf = (times: readonly number[]): LogEntry[] =>
  times.flatMap((atMs): LogEntry[] => [
    [atMs, 0, 1],
    [atMs + 40, 0, 0],
  ]);

/** A play in which every press comes `lateMs` late, and is a hit when the window holds it. */
function play(times: readonly number[], lateMs: number, spreadMs: number, windowMs = 160) {
  const errors = times.map((_, i) => lateMs + wobble(i, spreadMs));
  const presses = times.map((atMs, i) => atMs + (errors[i] ?? 0));
  const hits = errors.filter((ms) => Math.abs(ms) <= windowMs);
  return biasOf(hits, notesAt(times), logOf(presses));
}

describe('how a play went', () => {
  test('says by how much hits were late, or early, when they lie close together', () => {
    expect(play(even, 48, 20)).toEqual({ kind: 'shift', lateMs: expect.closeTo(48, -1) as number });
    expect(play(even, -35, 15)).toEqual({
      kind: 'shift',
      lateMs: expect.closeTo(-35, -1) as number,
    });
  });

  test.each([
    ['hits in the middle', 4, 30],
    ['a bias that nobody feels', 14, 5],
    ['an uneven hand', 30, 110],
    ['a bias that is small beside the spread', 22, 60],
  ])('says nothing of %s', (_, lateMs, spreadMs) => {
    expect(play(even, lateMs, spreadMs)).toBeNull();
  });

  test('says nothing after a few notes', () => {
    expect(play(even.slice(0, 12), 60, 5)).toBeNull();
  });

  test('a few slips change nothing', () => {
    const errors = [...Array.from({ length: 30 }, (_, i) => 50 + wobble(i, 10)), -150, -140, 160];
    expect(biasOf(errors, notesAt(even.slice(0, 33)), [])).toEqual({
      kind: 'shift',
      lateMs: expect.closeTo(50, -1) as number,
    });
  });

  test('finds earphones that are a quarter of a second late, though hardly anything was hit', () => {
    expect(play(uneven, 260, 12)).toEqual({
      kind: 'shift',
      lateMs: expect.closeTo(260, -1) as number,
    });
  });

  test('where the rhythm fits itself everywhere it only says that something is wrong', () => {
    const presses = even.map((atMs, i) => atMs + 190 + wobble(i, 8));
    expect(biasOf([], notesAt(even), logOf(presses))).toEqual({ kind: 'lost' });
  });

  test('who took the hands off, or hammered, was not late', () => {
    const tenths = Array.from({ length: 400 }, (_, i) => i * 45);
    expect(biasOf([], notesAt(uneven), logOf(uneven.slice(0, 10)))).toBeNull();
    expect(biasOf([], notesAt(even), logOf(tenths))).toBeNull();
    const played = even.slice(0, 24);
    const errors = played.map((_, i) => 60 + wobble(i, 8));
    const log = logOf(played.map((atMs) => atMs + 60));
    expect(biasOf(errors, notesAt(even), log)?.kind).toBe('shift');
  });
});

describe('the centre of measured times', () => {
  test('is the median of what did not go astray', () => {
    const times = [60, 62, 58, 61, 59, 60, 400, -200];
    expect(centreOf(times)).toMatchObject({ centreMs: 60, kept: 6, dropped: 2 });
    expect(centreOf(times).spreadMs).toBeLessThan(2);
    expect(centreOf([])).toEqual({ centreMs: 0, spreadMs: 0, kept: 0, dropped: 0 });
  });
});
