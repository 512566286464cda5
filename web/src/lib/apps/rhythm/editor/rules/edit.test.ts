import { inspectChart, type Note } from '@madang/server/rhythm/chart';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addKeyframe,
  mirrorTurns,
  moveKeyframes,
  removeKeyframes,
  turnLineAt,
} from './edit-line.ts';
import {
  addNote,
  changeNotes,
  copyNotes,
  holdUntil,
  moveNotes,
  pasteNotes,
  quantiseNotes,
  removeNotes,
  reverseNotes,
} from './edit-notes.ts';
import { angleAt, choose, NOTHING, type Scene } from './scene.ts';

const tap = (atMs: number, rest: Partial<Note> = {}): Note => ({
  atMs,
  angleDeg: (atMs / 10) % 360,
  count: 1,
  holdMs: 0,
  ...rest,
});

function sceneOf(notes: Note[]): Scene {
  const line = [
    { atMs: 0, angleDeg: 0 },
    { atMs: 10_000, angleDeg: 1_000 },
  ];
  return { sketch: { level: 5, keyCount: 4, lengthMs: 10_000, line, notes }, chosen: NOTHING };
}

const chosen = (scene: Scene, ...at: number[]) =>
  choose(scene, { notes: new Set(scene.sketch.notes.filter((_, index) => at.includes(index))) });
const timesOf = ({ sketch }: Scene) => sketch.notes.map(({ atMs }) => atMs);

describe('notes', () => {
  test('a new one lies on the line, in order, and is chosen; the same twice is one', () => {
    const scene = addNote(sceneOf([tap(1_000), tap(3_000)]), { atMs: 2_000, count: 2, holdMs: 0 });
    expect(scene.sketch.notes[1]).toEqual({ atMs: 2_000, angleDeg: 200, count: 2, holdMs: 0 });
    expect([...scene.chosen.notes]).toEqual([scene.sketch.notes[1]]);
    expect(addNote(scene, { atMs: 2_000, count: 2, holdMs: 0 }).sketch).toBe(scene.sketch);
  });

  test('keep within the song and the keys, all by as much', () => {
    const scene = chosen(sceneOf([tap(500), tap(900), tap(9_000, { holdMs: 800 })]), 0, 2);
    expect(timesOf(moveNotes(scene, -2_000, 0))).toEqual([0, 900, 8_500]);
    expect(timesOf(moveNotes(scene, 2_000, 0))).toEqual([700, 900, 9_200]);
    expect(moveNotes(scene, 0, 9).sketch.notes.map(({ count }) => count)).toEqual([4, 1, 4]);
  });

  test('are held until a moment, and too short a hold is a tap', () => {
    const scene = chosen(sceneOf([tap(1_000), tap(2_000, { holdMs: 500 })]), 0, 1);
    const [first] = scene.sketch.notes;
    if (first === undefined) throw new Error('no note');
    expect(holdUntil(scene, first, 1_400).sketch.notes.map(({ holdMs }) => holdMs)).toEqual([
      400, 900,
    ]);
    expect(holdUntil(scene, first, 300).sketch.notes.map(({ holdMs }) => holdMs)).toEqual([0, 0]);
  });

  test('are put on the grid, ends of holds as well', () => {
    const snap = (atMs: number) => Math.round(atMs / 250) * 250;
    const scene = chosen(sceneOf([tap(990), tap(1_510, { holdMs: 460 })]), 0, 1);
    expect(quantiseNotes(scene, snap).sketch.notes).toEqual([
      tap(1_000),
      tap(1_500, { holdMs: 500 }),
    ]);
  });

  test('are turned round in time, copied, put down elsewhere and taken away', () => {
    const scene = chosen(sceneOf([tap(1_000), tap(1_100), tap(2_000, { holdMs: 200 })]), 0, 1, 2);
    expect(timesOf(reverseNotes(scene))).toEqual([1_000, 2_100, 2_200]);
    const pasted = pasteNotes(scene, copyNotes(scene), 8_900);
    expect(timesOf(pasted), 'what lies behind the end is left out').toEqual([
      1_000, 1_100, 2_000, 8_900, 9_000,
    ]);
    expect(timesOf(removeNotes(pasted))).toEqual([1_000, 1_100, 2_000]);
    const again = pasteNotes(scene, copyNotes(scene), 1_000);
    expect(timesOf(again), 'not on top of itself').toEqual([1_000, 1_100, 2_000]);
  });
});

describe('the line', () => {
  test('turned at a moment takes its notes along and leaves the others to the last digit', () => {
    const odd = tap(9_500, { angleDeg: 230.3 });
    const scene = sceneOf([tap(1_000), tap(4_000), odd]);
    const held = addKeyframe(addKeyframe(scene, 9_000, 180), 2_000, 200);
    const turned = turnLineAt(chosen(held, 1), 4_000, 90);
    expect(turned.sketch.notes[1]?.angleDeg).toBe(90);
    expect([...turned.chosen.notes]).toEqual([turned.sketch.notes[1]]);
    expect(turned.sketch.notes[0]).toBe(held.sketch.notes[0]);
    expect(turned.sketch.notes[2]).toBe(odd);
    expect(inspectChart(turned.sketch)).toEqual([]);
  });

  test('goes the short way', () => {
    const scene = addKeyframe(sceneOf([tap(1_000)]), 5_000, 130);
    expect(scene.sketch.line[1]).toEqual({ atMs: 5_000, angleDeg: 490 });
  });

  test('mirrored in a part turns the other way there and jumps nowhere', () => {
    const scene = sceneOf([tap(1_000), tap(5_000), tap(9_000)]);
    const mirrored = mirrorTurns(scene, 2_000, 6_000);
    const { line, notes } = mirrored.sketch;
    expect(line.map(({ angleDeg }) => angleDeg)).toEqual([0, 200, -200, 200]);
    expect(notes.map(({ angleDeg }) => angleDeg)).toEqual([100, 260, 100]);
    expect(inspectChart(mirrored.sketch)).toEqual([]);
    expect(mirrorTurns(mirrored, 2_000, 6_000).sketch.notes).toEqual(scene.sketch.notes);
  });

  test('keeps a keyframe', () => {
    const scene = sceneOf([tap(1_000)]);
    const none = removeKeyframes(choose(scene, { keyframes: new Set(scene.sketch.line) }));
    expect(none.sketch.line).toHaveLength(1);
    expect(inspectChart(none.sketch)).toEqual([]);
  });
});

test('whatever is done, a chart that could be played still can', () => {
  const time = fc.integer({ min: -2_000, max: 12_000 });
  const step = fc.oneof(
    fc.record({
      does: fc.constant('add' as const),
      atMs: time,
      count: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({
      does: fc.constant('move' as const),
      atMs: time,
      count: fc.integer({ min: -2, max: 2 }),
    }),
    fc.record({ does: fc.constant('line' as const), atMs: time, count: fc.integer({ max: 720 }) }),
    fc.record({ does: fc.constant('shift' as const), atMs: time, count: fc.integer({ max: 720 }) }),
    fc.record({ does: fc.constant('mirror' as const), atMs: time, count: fc.nat({ max: 4_000 }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let scene = sceneOf([tap(1_000)]);
      for (const { does, atMs, count } of steps) {
        const inside = Math.max(0, Math.min(10_000, atMs));
        if (does === 'add') scene = addNote(scene, { atMs, count, holdMs: 0 });
        if (does === 'move') scene = moveNotes(scene, atMs, count);
        if (does === 'line') scene = addKeyframe(scene, inside, count);
        if (does === 'shift') scene = moveKeyframes(scene, atMs, count);
        if (does === 'mirror') scene = mirrorTurns(scene, inside, inside + count);
        const faults = inspectChart(scene.sketch).filter(({ code }) => code !== 'keys_exhausted');
        expect(faults).toEqual([]);
        for (const note of scene.sketch.notes) {
          expect(note.angleDeg).toBeCloseTo(angleAt(scene.sketch.line, note.atMs), 1);
        }
      }
      expect(changeNotes(scene, (note) => note).sketch.notes).toEqual(scene.sketch.notes);
    }),
  );
});
