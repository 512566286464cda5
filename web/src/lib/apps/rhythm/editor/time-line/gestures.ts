import type { Editor } from '../editor.svelte.ts';
import { addKeyframe, moveKeyframes } from '../rules/edit-line.ts';
import { addNote, holdUntil, moveNotes, removeNotes } from '../rules/edit-notes.ts';
import {
  type Hit,
  hitAt,
  keyframesWithin,
  notesWithin,
  type Picture,
  type Point,
  REACH_PX,
} from '../rules/hit.ts';
import { angleAtY, countAt, degPerPx } from '../rules/lanes.ts';
import { choose } from '../rules/scene.ts';
import { msOf } from '../rules/view.ts';

/** A press is a drag only from here on, in px: hands tremble. */
const DRAG_PX = 4;
/** Angles are set in such steps where there is a grid, in degrees. */
const TURN_STEP_DEG = 15;

/** What of a pointer is looked at. */
export interface Press extends Point {
  /** Adds to what is chosen, or takes from it. */
  adds: boolean;
  /** Lets go of the grid. */
  isFree: boolean;
  isTouch: boolean;
}

/** What one drag does while it goes on, and where it ends. */
interface Drag {
  from: Press;
  moved: boolean;
  move(to: Press): void;
  end(): void;
}

/** What the time line shows of a gesture. */
export interface GestureView {
  frame: { from: Point; to: Point } | null;
}

/** What a hand does on the time line: chooses, adds, moves, draws out, scrubs. */
export class Gestures {
  readonly #editor: Editor;
  readonly #seek: (atMs: number) => void;
  readonly #picture: () => Picture;
  readonly #view: GestureView;
  #drag: Drag | null = null;

  constructor(
    editor: Editor,
    seek: (atMs: number) => void,
    picture: () => Picture,
    view: GestureView,
  ) {
    this.#editor = editor;
    this.#seek = seek;
    this.#picture = picture;
    this.#view = view;
  }

  get isDragging(): boolean {
    return this.#drag !== null;
  }

  hit(press: Press): Hit {
    return hitAt(this.#picture(), press, press.isTouch ? REACH_PX.touch : REACH_PX.mouse);
  }

  down(press: Press): void {
    this.#drag = this.#begin(press, this.hit(press));
  }

  move(press: Press): void {
    const drag = this.#drag;
    if (drag === null) return;
    const { from } = drag;
    drag.moved ||= Math.hypot(press.x - from.x, press.y - from.y) >= DRAG_PX;
    if (drag.moved) drag.move(press);
  }

  up(): void {
    this.#drag?.end();
    this.#drag = null;
    this.#view.frame = null;
  }

  /** Lets go without doing anything. */
  cancel(): void {
    this.#drag = null;
    this.#view.frame = null;
    this.#editor.leave();
  }

  /** Takes away the note that is pressed. Answers whether there was one. */
  erase(press: Press): boolean {
    const hit = this.hit(press);
    if (hit.kind !== 'note' && hit.kind !== 'end') return false;
    this.#editor.edit((scene) => removeNotes(choose(scene, { notes: new Set([hit.note]) })));
    return true;
  }

  /** Where on the grid a press is, in ms. */
  timeAt({ x, isFree }: Press): number {
    const atMs = msOf(this.#editor.view, x);
    const { lengthMs } = this.#editor;
    return isFree ? Math.round(Math.max(0, Math.min(lengthMs, atMs))) : this.#editor.snap(atMs);
  }

  #begin(press: Press, hit: Hit): Drag {
    if (hit.kind === 'ruler') return this.#scrub(press);
    if (hit.kind === 'end') return this.#drawOut(press, hit);
    if (hit.kind === 'note') return this.#carry(press, hit);
    if (hit.kind === 'keyframe') return this.#turn(press, hit);
    if (this.#editor.tool === 'select' || press.adds) return this.#frame(press);
    return hit.kind === 'row' ? this.#add(press, hit.count) : this.#addKeyframe(press);
  }

  #scrub(from: Press): Drag {
    this.#seek(this.timeAt(from));
    return dragOf(
      from,
      (to) => this.#seek(this.timeAt(to)),
      () => undefined,
    );
  }

  #drawOut(from: Press, { note }: Extract<Hit, { kind: 'end' }>): Drag {
    this.#editor.choose({ notes: new Set([note]) });
    return dragOf(
      from,
      (to) => this.#editor.try((scene) => holdUntil(scene, note, this.timeAt(to))),
      () => this.#editor.settle(),
    );
  }

  #carry(from: Press, { note }: Extract<Hit, { kind: 'note' }>): Drag {
    const editor = this.#editor;
    const { notes } = editor.scene.chosen;
    const was = notes.has(note);
    if (from.adds) {
      const next = new Set(notes);
      if (was) next.delete(note);
      else next.add(note);
      editor.choose({ notes: next });
    } else if (!was) editor.choose({ notes: new Set([note]) });
    const graspMs = msOf(editor.view, from.x) - note.atMs;
    const drag = dragOf(
      from,
      (to) => {
        const toMs = msOf(editor.view, to.x) - graspMs;
        const byMs = (to.isFree ? Math.round(toMs) : editor.snap(toMs)) - note.atMs;
        const byCount = countAt(this.#picture().lanes, to.y) - note.count;
        editor.try((scene) => moveNotes(scene, byMs, byCount));
      },
      () => {
        if (drag.moved) editor.settle();
        // A press on one of many chosen ones means this one.
        else if (was && !from.adds) editor.choose({ notes: new Set([note]) });
      },
    );
    return drag;
  }

  #turn(from: Press, { keyframe }: Extract<Hit, { kind: 'keyframe' }>): Drag {
    const editor = this.#editor;
    const { keyframes } = editor.scene.chosen;
    if (from.adds) editor.choose({ keyframes: new Set([...keyframes, keyframe]) });
    else if (!keyframes.has(keyframe)) editor.choose({ keyframes: new Set([keyframe]) });
    return dragOf(
      from,
      (to) => {
        // Within its reach of the grid it keeps its own moment: a turn is no move.
        const isMoved = Math.abs(to.x - from.x) > REACH_PX.mouse;
        const byMs = isMoved ? this.timeAt(to) - keyframe.atMs : 0;
        const turned = keyframe.angleDeg + (from.y - to.y) * degPerPx(this.#picture().lanes);
        const byDeg = this.#onStep(turned, to) - keyframe.angleDeg;
        const isTurned = Math.abs(to.y - from.y) > DRAG_PX;
        editor.try((scene) => moveKeyframes(scene, byMs, isTurned ? byDeg : 0));
      },
      () => editor.settle(),
    );
  }

  #add(from: Press, count: number): Drag {
    const editor = this.#editor;
    const atMs = this.timeAt(from);
    editor.try((scene) => addNote(scene, { atMs, count, holdMs: 0 }));
    return dragOf(
      from,
      (to) => {
        const holdMs = Math.max(0, this.timeAt(to) - atMs);
        editor.try((scene) => addNote(scene, { atMs, count, holdMs }));
      },
      () => editor.settle(),
    );
  }

  #addKeyframe(from: Press): Drag {
    const put = (at: Press) => {
      const angleDeg = this.#onStep(angleAtY(this.#picture().lanes, at.y), at);
      this.#editor.try((scene) => addKeyframe(scene, this.timeAt(at), angleDeg));
    };
    put(from);
    return dragOf(from, put, () => this.#editor.settle());
  }

  #frame(from: Press): Drag {
    const editor = this.#editor;
    const drag = dragOf(
      from,
      (to) => {
        this.#view.frame = { from, to };
      },
      () => {
        const to = this.#view.frame?.to ?? from;
        const before = editor.scene.chosen;
        const kept = from.adds ? before : { notes: [], keyframes: [] };
        const picture = this.#picture();
        const notes = drag.moved ? notesWithin(picture, from, to) : [];
        const keyframes =
          drag.moved && notes.length === 0 ? keyframesWithin(picture, from, to) : [];
        editor.choose({
          notes: new Set([...kept.notes, ...notes]),
          keyframes: new Set([...kept.keyframes, ...keyframes]),
        });
        if (!drag.moved && !from.adds) this.#seek(this.timeAt(from));
      },
    );
    return drag;
  }

  #onStep(angleDeg: number, { isFree }: Press): number {
    const step = isFree || this.#editor.divisor === 0 ? 1 : TURN_STEP_DEG;
    return Math.round(angleDeg / step) * step;
  }
}

function dragOf(from: Press, move: (to: Press) => void, end: () => void): Drag {
  return { from, moved: false, move, end };
}
