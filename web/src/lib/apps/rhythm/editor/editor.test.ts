import { beforeEach, expect, test } from 'vitest';
import type { CuratedSong } from '../catalogue/shapes.ts';
import { Editor } from './editor.svelte.ts';

const note = (atMs: number, count = 1, holdMs = 0) => ({ atMs, angleDeg: 0, count, holdMs });
const sketch = {
  level: 5,
  keyCount: 4,
  lengthMs: 20_000,
  line: [{ atMs: 0, angleDeg: 0 }],
  notes: [note(1_000), note(1_500, 2), note(4_000)],
};
const song = {
  id: 'steady',
  bpm: 120,
  timing: [{ atMs: 0, bpm: 120, beatsPerBar: 4 }],
  lengthMs: 20_000,
} as CuratedSong;

let editor: Editor;
beforeEach(() => {
  editor = new Editor({ song, chartId: 'steady_0', difficulty: 0, base: 1, sketch });
  editor.view = { fromMs: 0, msPerPx: 10, widthPx: 500 };
});

const times = () => editor.scene.sketch.notes.map(({ atMs }) => atMs);

test('choosing is no step, and what was chosen comes back with the step', () => {
  editor.chooseNext(1);
  editor.chooseNext(1);
  expect([...editor.scene.chosen.notes]).toEqual([sketch.notes[1]]);
  expect(editor.canUndo).toBe(false);
  editor.remove();
  expect(times()).toEqual([1_000, 4_000]);
  editor.undo();
  expect([times(), editor.scene.chosen.notes.size]).toEqual([[1_000, 1_500, 4_000], 1]);
  expect([editor.isChanged, editor.canUndo, editor.canRedo]).toEqual([false, false, true]);
});

test('copied notes are put down where the playhead is, on the grid', () => {
  editor.chooseNext(1);
  editor.choose({ notes: new Set(sketch.notes.slice(0, 2)) });
  editor.cut();
  expect(times()).toEqual([4_000]);
  editor.atMs = 6_020;
  editor.paste();
  expect(times()).toEqual([4_000, 6_000, 6_500]);
  expect(editor.scene.chosen.notes.size).toBe(2);
});

test('keys move, lengthen and lift what is chosen by the grid', () => {
  editor.choose({ notes: new Set(sketch.notes.slice(0, 1)) });
  editor.nudge(1);
  editor.stretch(1);
  editor.lift(1, 15);
  expect(editor.scene.sketch.notes[0]).toEqual({ atMs: 1_125, angleDeg: 0, count: 2, holdMs: 125 });
  editor.stretch(-1);
  expect(editor.scene.sketch.notes[0]?.holdMs).toBe(0);
});

test('a note out of sight is brought into it, and the song is looked at no further than it is', () => {
  editor.atMs = 3_900;
  editor.view = { fromMs: 10_000, msPerPx: 10, widthPx: 500 };
  editor.chooseNext(1);
  expect(editor.view.fromMs).toBeLessThan(4_000);
  editor.scroll(-100_000);
  expect(editor.view.fromMs).toBe(-500);
});

test('a copy that nobody saved yet is to be saved, an empty beginning is not', () => {
  const copied = new Editor({ song, chartId: 'steady_7', difficulty: 7, base: 0, sketch });
  const empty = { ...sketch, notes: [] };
  const begun = new Editor({ song, chartId: 'steady_8', difficulty: 8, base: 0, sketch: empty });
  expect([copied.isChanged, begun.isChanged]).toEqual([true, false]);
  expect(begun.findings.map(({ code }) => code)).toEqual(['notes_missing']);
});
