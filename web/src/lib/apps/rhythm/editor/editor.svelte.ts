import type { LineKeyframe, Note } from '@madang/server/rhythm/chart';
import type { CuratedSong } from '../catalogue/shapes.ts';
import type { Opened } from './open-chart.ts';
import { moveKeyframes, removeKeyframes } from './rules/edit-line.ts';
import {
  addNote,
  changeNotes,
  type Clip,
  copyNotes,
  moveNotes,
  pasteNotes,
  removeNotes,
} from './rules/edit-notes.ts';
import { findingsOf } from './rules/findings.ts';
import { type Divisor, snapMs, stepFrom, timingOr } from './rules/grid.ts';
import { History } from './rules/history.ts';
import { choose, type Chosen, NOTHING, type Scene, type Sketch } from './rules/scene.ts';
import { revealing, type View, within, zoomed } from './rules/view.ts';

/** What a press on empty room of the time line does. */
export type Tool = 'note' | 'select';

/** Steps that can be taken back. */
const STEPS_MAX = 200;
/** How close one looks at first: a bar of a usual song is a hand's breadth. */
const MS_PER_PX_FIRST = 8;

/** What was copied last: it can be put down in another chart as well. */
let lastClip: Clip = [];

/** A chart being edited: what it is now, what was before, what is chosen, and where one looks. */
export class Editor {
  readonly song: CuratedSong;
  readonly chartId: string;
  readonly difficulty: number;
  /** The version that the change began with; 0 for a new chart. */
  base = $state(0);
  /** The chart as the house has it. */
  saved = $state.raw<Sketch>({ level: 1, keyCount: 4, lengthMs: 1, line: [], notes: [] });
  scene = $state.raw<Scene>({ sketch: this.saved, chosen: NOTHING });
  /** While something is dragged: how it would be if it were let go. */
  live = $state.raw<Scene | null>(null);
  tool = $state<Tool>('note');
  divisor = $state<Divisor>(4);
  view = $state.raw<View>({ fromMs: 0, msPerPx: MS_PER_PX_FIRST, widthPx: 0 });
  /** Where the playhead is, in ms of the song. */
  atMs = $state(0);
  clip = $state.raw<Clip>(lastClip);
  canUndo = $state(false);
  canRedo = $state(false);
  readonly timing: ReturnType<typeof timingOr>;
  readonly findings = $derived(findingsOf(this.scene.sketch, this.lengthMs));
  readonly #history: History<Scene>;

  constructor({ song, chartId, difficulty, base, sketch }: Opened) {
    this.song = song;
    this.chartId = chartId;
    this.difficulty = difficulty;
    this.base = base;
    this.saved = sketch;
    this.scene = { sketch, chosen: NOTHING };
    this.timing = timingOr(song.timing, song.bpm);
    this.#history = new History(this.scene, STEPS_MAX);
  }

  get lengthMs(): number {
    return this.song.lengthMs;
  }

  /** What is to be seen now. */
  get shown(): Scene {
    return this.live ?? this.scene;
  }

  /** Whether there is anything to be saved. */
  get isChanged(): boolean {
    return this.scene.sketch !== this.saved || (this.base === 0 && this.saved.notes.length > 0);
  }

  /** Does one step; what only chooses is none. */
  edit = (change: (scene: Scene) => Scene): void => {
    this.live = null;
    const next = change(this.scene);
    if (next.sketch === this.scene.sketch) this.#history.replace(next);
    else this.#history.push(next);
    this.#stand(next);
  };

  /** Shows how a step would be; `settle` does it, `leave` does not. */
  try(change: (scene: Scene) => Scene): void {
    this.live = change(this.scene);
  }

  settle(): void {
    const { live } = this;
    if (live !== null) this.edit(() => live);
  }

  leave(): void {
    this.live = null;
  }

  undo = (): void => this.#stand(this.#history.undo());

  redo = (): void => this.#stand(this.#history.redo());

  choose(chosen: Partial<Chosen>): void {
    this.edit((scene) => choose(scene, chosen));
  }

  chooseAll = (): void => this.choose({ notes: new Set(this.scene.sketch.notes) });

  /** Chooses the note that comes after (1) or before (-1) the chosen one, or the playhead. */
  chooseNext(direction: 1 | -1): void {
    const { sketch, chosen } = this.scene;
    const { notes } = sketch;
    const at = notes.findLastIndex((note) => chosen.notes.has(note));
    const fromMs = this.atMs;
    const next =
      at >= 0
        ? notes[at + direction]
        : direction === 1
          ? notes.find(({ atMs }) => atMs >= fromMs - 1)
          : notes.findLast(({ atMs }) => atMs <= fromMs + 1);
    if (next !== undefined) this.show({ notes: new Set([next]) }, next.atMs);
  }

  /** Chooses the keyframe after (1) or before (-1) the chosen one, or the playhead. */
  chooseNextKeyframe(direction: 1 | -1): void {
    const { sketch, chosen } = this.scene;
    const at = sketch.line.findLastIndex((one) => chosen.keyframes.has(one));
    const fromMs = this.atMs;
    const next =
      at >= 0
        ? sketch.line[at + direction]
        : direction === 1
          ? sketch.line.find(({ atMs }) => atMs >= fromMs - 1)
          : sketch.line.findLast(({ atMs }) => atMs <= fromMs + 1);
    if (next !== undefined) this.show({ keyframes: new Set([next]) }, next.atMs);
  }

  /** Chooses something and looks at it, wherever it is. */
  show(chosen: Partial<Chosen>, atMs: number): void {
    this.choose(chosen);
    this.lookAt(atMs);
  }

  /** Brings a moment into sight. */
  lookAt(atMs: number): void {
    this.view = revealing(this.view, atMs, this.lengthMs);
  }

  /** The line of the grid next to a moment. */
  snap = (atMs: number): number => {
    const onGrid = snapMs(this.timing, this.divisor, atMs);
    return Math.max(0, Math.min(this.lengthMs, onGrid));
  };

  /** The line of the grid after (1) or before (-1) a moment. */
  next = (atMs: number, direction: 1 | -1): number => {
    const next = stepFrom(this.timing, this.divisor, atMs, direction);
    return Math.max(0, Math.min(this.lengthMs, next));
  };

  /** A note of so many keys where the playhead is. */
  addAtPlayhead(count: number): void {
    this.edit((scene) => addNote(scene, { atMs: this.snap(this.atMs), count, holdMs: 0 }));
  }

  /** Moves what is chosen by a line of the grid. */
  nudge(direction: 1 | -1): void {
    const first = firstOf(this.scene.chosen);
    if (first === null) return;
    const byMs = this.next(first, direction) - first;
    this.edit((scene) =>
      scene.chosen.notes.size > 0 ? moveNotes(scene, byMs, 0) : moveKeyframes(scene, byMs, 0),
    );
  }

  /** More or fewer keys for the chosen notes, or the chosen keyframes turned. */
  lift(direction: 1 | -1, turnDeg: number): void {
    this.edit((scene) =>
      scene.chosen.notes.size > 0
        ? moveNotes(scene, 0, direction)
        : moveKeyframes(scene, 0, direction * turnDeg),
    );
  }

  /** The chosen notes are held a line of the grid longer or shorter. */
  stretch(direction: 1 | -1): void {
    this.edit((scene) =>
      changeNotes(scene, (note: Note) => {
        const endMs = this.next(note.atMs + note.holdMs, direction);
        return { ...note, holdMs: Math.max(0, endMs - note.atMs) };
      }),
    );
  }

  remove = (): void => {
    this.edit((scene) => removeKeyframes(removeNotes(scene)));
  };

  copy = (): void => {
    if (this.scene.chosen.notes.size === 0) return;
    this.clip = copyNotes(this.scene);
    lastClip = this.clip;
  };

  cut = (): void => {
    this.copy();
    this.edit(removeNotes);
  };

  paste = (): void => {
    if (this.clip.length === 0) return;
    this.edit((scene) => pasteNotes(scene, this.clip, this.snap(this.atMs)));
  };

  /** Looks closer (below 1) or from further away, about `x` px or the playhead. */
  zoom(factor: number, x?: number): void {
    const { view, atMs } = this;
    const about = x ?? Math.max(0, Math.min(view.widthPx, (atMs - view.fromMs) / view.msPerPx));
    this.view = zoomed(view, factor, about, this.lengthMs);
  }

  scroll(byPx: number): void {
    const { view } = this;
    this.view = within({ ...view, fromMs: view.fromMs + byPx * view.msPerPx }, this.lengthMs);
  }

  #stand(scene: Scene): void {
    this.scene = scene;
    this.live = null;
    this.canUndo = this.#history.canUndo;
    this.canRedo = this.#history.canRedo;
  }
}

/** When the first of what is chosen is, in ms; null when nothing is. */
function firstOf({ notes, keyframes }: Chosen): number | null {
  let first = Infinity;
  const things: ReadonlySet<LineKeyframe | Note> = notes.size > 0 ? notes : keyframes;
  for (const { atMs } of things) first = Math.min(first, atMs);
  return first === Infinity ? null : first;
}
