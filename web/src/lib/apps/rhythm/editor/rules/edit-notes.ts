import { NOTE_KEYS_MAX, type Note } from '@madang/server/rhythm/chart';
import { angleAt, choose, inOrder, NOTHING, type Scene, type Sketch, spanOf } from './scene.ts';

/** Notes that were copied, by their distance (ms) from the first of them. */
export type Clip = readonly Pick<Note, 'atMs' | 'count' | 'holdMs'>[];

/** The shortest hold, in ms: whatever is shorter is a tap. */
export const HOLD_MS_MIN = 20;

/** How many keys one note of this chart may take. */
export function countMax({ keyCount }: Pick<Sketch, 'keyCount'>): number {
  return Math.min(NOTE_KEYS_MAX, Math.max(1, keyCount));
}

/** A note where the line is at that moment; it is chosen. The same note twice is one. */
export function addNote(scene: Scene, wish: Pick<Note, 'atMs' | 'count' | 'holdMs'>): Scene {
  const { sketch } = scene;
  const note = laid(sketch, wish);
  const there = sketch.notes.find(({ atMs, count }) => atMs === note.atMs && count === note.count);
  if (there !== undefined) return choose(scene, { notes: new Set([there]) });
  return withNotes(scene, [...sketch.notes, note], [note]);
}

/** Takes the chosen notes away. */
export function removeNotes(scene: Scene): Scene {
  const { notes } = scene.chosen;
  const left = scene.sketch.notes.filter((note) => !notes.has(note));
  return {
    sketch: { ...scene.sketch, notes: left },
    chosen: { ...scene.chosen, notes: new Set() },
  };
}

/** Moves the chosen notes in time, all by as much, within the song; and to more or fewer keys. */
export function moveNotes(scene: Scene, byMs: number, byCount: number): Scene {
  const span = spanOf({ ...NOTHING, notes: scene.chosen.notes });
  if (span === null) return scene;
  const room = { before: -span.fromMs, after: scene.sketch.lengthMs - span.toMs };
  const shift = Math.round(Math.max(room.before, Math.min(room.after, byMs)));
  return changeNotes(scene, (note) => ({
    ...note,
    atMs: note.atMs + shift,
    count: note.count + byCount,
  }));
}

/** Changes each chosen note, within what a chart can hold, and puts it on the line. */
export function changeNotes(scene: Scene, change: (note: Note) => Note): Scene {
  const { sketch, chosen } = scene;
  const changed = new Map(
    [...chosen.notes].map((note) => [note, laid(sketch, change(note), note)]),
  );
  const notes = sketch.notes.map((note) => changed.get(note) ?? note);
  return withNotes(scene, notes, [...changed.values()]);
}

/** Lets the chosen notes be held until a moment; before their beginning they become taps. */
export function holdUntil(scene: Scene, note: Note, endMs: number): Scene {
  const longer = endMs - note.atMs - note.holdMs;
  return changeNotes(scene, (one) => ({ ...one, holdMs: one.holdMs + longer }));
}

/** Puts beginnings, and the ends of holds, of the chosen notes on the grid. */
export function quantiseNotes(scene: Scene, snap: (atMs: number) => number): Scene {
  return changeNotes(scene, (note) => {
    const atMs = snap(note.atMs);
    const holdMs = note.holdMs === 0 ? 0 : snap(note.atMs + note.holdMs) - atMs;
    return { ...note, atMs, holdMs };
  });
}

/** Turns the rhythm of the chosen notes round: the last comes first. */
export function reverseNotes(scene: Scene): Scene {
  const span = spanOf({ ...NOTHING, notes: scene.chosen.notes });
  if (span === null) return scene;
  const { fromMs, toMs } = span;
  return changeNotes(scene, (note) => ({ ...note, atMs: fromMs + toMs - note.atMs - note.holdMs }));
}

/** The chosen notes, to be put down elsewhere; empty when none is chosen. */
export function copyNotes({ sketch, chosen }: Scene): Clip {
  const notes = sketch.notes.filter((note) => chosen.notes.has(note));
  const firstMs = notes[0]?.atMs ?? 0;
  return notes.map(({ atMs, count, holdMs }) => ({ atMs: atMs - firstMs, count, holdMs }));
}

/** Puts copied notes down so that the first begins at `atMs`; what lies behind the end is left out. */
export function pasteNotes(scene: Scene, clip: Clip, atMs: number): Scene {
  const { sketch } = scene;
  const taken = new Set(sketch.notes.map((note) => `${note.atMs} ${note.count}`));
  const pasted = clip
    .map((note) => ({ ...note, atMs: note.atMs + atMs }))
    .filter((note) => note.atMs + note.holdMs <= sketch.lengthMs)
    .map((note) => laid(sketch, note))
    .filter((note) => !taken.has(`${note.atMs} ${note.count}`));
  return withNotes(scene, [...sketch.notes, ...pasted], pasted);
}

function withNotes(scene: Scene, notes: Note[], chosen: Note[]): Scene {
  return {
    sketch: { ...scene.sketch, notes: inOrder(notes) },
    chosen: { notes: new Set(chosen), keyframes: new Set() },
  };
}

/** A note as the chart can hold it; it keeps its angle where it was not moved in time. */
function laid(sketch: Sketch, wish: Pick<Note, 'atMs' | 'count' | 'holdMs'>, before?: Note): Note {
  const atMs = Math.round(Math.max(0, Math.min(sketch.lengthMs, wish.atMs)));
  const wishedMs = Math.round(Math.min(sketch.lengthMs - atMs, wish.holdMs));
  const angleDeg = before?.atMs === atMs ? before.angleDeg : angleAt(sketch.line, atMs);
  return {
    atMs,
    angleDeg,
    count: Math.round(Math.max(1, Math.min(countMax(sketch), wish.count))),
    holdMs: wishedMs < HOLD_MS_MIN ? 0 : wishedMs,
  };
}
