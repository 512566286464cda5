import { inspectChart } from '@madang/server/rhythm/chart';
import { beforeEach, expect, test } from 'vitest';
import type { CuratedSong } from '../../catalogue/shapes.ts';
import { Editor } from '../editor.svelte.ts';
import { layOutLanes, yOfAngle, yOfCount } from '../rules/lanes.ts';
import { Gestures, type GestureView, type Press } from './gestures.ts';

const lanes = layOutLanes(300, 4);
const LENGTH_MS = 20_000;
const note = (atMs: number, count = 1, holdMs = 0) => ({ atMs, angleDeg: 0, count, holdMs });

let editor: Editor;
let gestures: Gestures;
let shown: GestureView;
let soughtMs: number | null;

beforeEach(() => {
  const song = {
    id: 'steady',
    bpm: 120,
    timing: [{ atMs: 0, bpm: 120, beatsPerBar: 4 }],
    lengthMs: LENGTH_MS,
  } as CuratedSong;
  const line = [{ atMs: 0, angleDeg: 0 }];
  const notes = [note(1_000), note(2_000, 3, 1_000), note(5_000)];
  const sketch = { level: 5, keyCount: 4, lengthMs: LENGTH_MS, line, notes };
  editor = new Editor({ song, chartId: 'steady_0', difficulty: 0, base: 1, sketch });
  editor.view = { fromMs: 0, msPerPx: 10, widthPx: 1_000 };
  shown = { frame: null };
  soughtMs = null;
  gestures = new Gestures(
    editor,
    (atMs) => (soughtMs = atMs),
    () => ({ sketch: editor.scene.sketch, view: editor.view, lanes }),
    shown,
  );
});

const at = (atMs: number, count: number, rest: Partial<Press> = {}): Press => ({
  x: atMs / 10,
  y: yOfCount(lanes, count),
  adds: false,
  isFree: false,
  isTouch: false,
  ...rest,
});

function drag(from: Press, ...to: Press[]): void {
  gestures.down(from);
  for (const press of to) gestures.move(press);
  gestures.up();
}

const notesNow = () =>
  editor.scene.sketch.notes.map(({ atMs, count, holdMs }) => [atMs, count, holdMs]);

test('a press on an empty row adds a note on the grid, a drag holds it, each is one step', () => {
  drag(at(3_510, 2));
  drag(at(6_030, 4), at(6_500, 4), at(7_010, 4));
  expect(notesNow()).toContainEqual([3_500, 2, 0]);
  expect(notesNow()).toContainEqual([6_000, 4, 1_000]);
  editor.undo();
  editor.undo();
  expect(notesNow()).toEqual([
    [1_000, 1, 0],
    [2_000, 3, 1_000],
    [5_000, 1, 0],
  ]);
  expect(editor.isChanged).toBe(false);
});

test('without the grid a note lies where one presses', () => {
  drag(at(3_517, 2, { isFree: true }));
  expect(notesNow()).toContainEqual([3_517, 2, 0]);
});

test('what is chosen moves along the grid and to other rows; the end of a hold is drawn out', () => {
  drag(at(1_000, 1), at(1_200, 2), at(1_620, 2));
  expect(notesNow()[0]).toEqual([1_625, 2, 0]);
  drag(at(3_000, 3), at(3_700, 3), at(3_990, 3));
  expect(notesNow()[1]).toEqual([2_000, 3, 2_000]);
});

test('Shift chooses several, and all of them move together', () => {
  drag(at(1_000, 1));
  drag(at(5_000, 1, { adds: true }));
  expect(editor.scene.chosen.notes.size).toBe(2);
  drag(at(5_000, 1), at(5_500, 1));
  expect(notesNow()).toEqual([
    [1_500, 1, 0],
    [2_000, 3, 1_000],
    [5_500, 1, 0],
  ]);
});

test('a rectangle chooses what begins in it; a mere press puts the playhead there', () => {
  editor.tool = 'select';
  gestures.down(at(800, 1, { y: 27 }));
  gestures.move(at(2_600, 3, { y: yOfCount(lanes, 3) + 5 }));
  expect(shown.frame).not.toBeNull();
  gestures.up();
  expect([...editor.scene.chosen.notes].map(({ atMs }) => atMs)).toEqual([1_000, 2_000]);
  drag(at(4_020, 4));
  expect([soughtMs, editor.scene.chosen.notes.size, shown.frame]).toEqual([4_000, 0, null]);
});

test('a keyframe is put down, turned by steps, and its notes go with it', () => {
  const angle = (atMs: number, angleDeg: number) => at(atMs, 1, { y: yOfAngle(lanes, angleDeg) });
  drag(angle(5_000, 92));
  expect(editor.scene.sketch.line[1]).toEqual({ atMs: 5_000, angleDeg: 90 });
  expect(editor.scene.sketch.notes[2]?.angleDeg).toBe(90);
  drag(angle(5_000, 90), angle(5_000, 150), angle(5_000, 181));
  expect(editor.scene.sketch.line[1]).toEqual({ atMs: 5_000, angleDeg: 180 });
  expect(inspectChart(editor.scene.sketch)).toEqual([]);
});

test('a gesture that is broken off leaves nothing behind', () => {
  gestures.down(at(3_500, 2));
  expect(editor.shown.sketch.notes).toHaveLength(4);
  gestures.cancel();
  expect([notesNow().length, editor.live, editor.canUndo]).toEqual([3, null, false]);
});

test('another button takes a note away, and nothing where there is none', () => {
  expect([gestures.erase(at(2_500, 3)), gestures.erase(at(8_000, 1))]).toEqual([true, false]);
  expect(notesNow()).toEqual([
    [1_000, 1, 0],
    [5_000, 1, 0],
  ]);
});
