import { type ChartPattern, lineAngleAt, type Mode } from '@madang/server/rhythm/chart';
import type { JudgeEvent } from '@madang/server/rhythm/judge';
import { JUDGEMENTS } from '../tally.ts';
import { drawHand, drawPath, drawTrail } from './draw-hand.ts';
import { DONE, drawNotes, HOLDING, MISSED, type NotePicture, WAITING } from './draw-notes.ts';
import { drawGauge, drawRim } from './draw-rim.ts';
import { drawSky } from './draw-sky.ts';
import { Effects } from './effects.ts';
import { type FrameLayout, layOut } from './frame-layout.ts';
import { Hub, type HubColours } from './hub.ts';
import { type Palette, readPalette } from './palette.ts';
import { place, readAt } from './placement.ts';
import { makeSheet, type StageWords } from './sprite-sheet.ts';

/** Screens finer than this cost more than the eye gets from them. */
const DPR_MAX = 2;
/** The same where light is saved. */
const DPR_SAVING_MAX = 1;
/** A note that is over stays in the list this long, in ms: a missed one is seen going out. */
const KEPT_MS = 600;
/** What is drawn before the song: its count-in, in ms. */
const BEFORE_MS = 3500;
const AFTER_MS = 2000;
/** The speed of the hand is taken over this long, in ms, so that a turn doesn't make it flicker. */
const SPEED_MS = 120;

/** How the person wants it to look. */
export interface StageLook {
  /** How long before its time a note appears, in ms. */
  approachMs: number;
  /** Nothing moves that only pleases. */
  reducedMotion: boolean;
  /** Fewer lights, on a coarser picture: the machine is slow. */
  saving: boolean;
}

/** What a stage is built from. `bpm` is that of playing, `fromMs` and `endMs` the song time of it. */
export interface StageParts {
  /** What it fills. */
  room: HTMLElement;
  /** Two canvases on top of each other: what never moves, and what does. */
  sky: HTMLCanvasElement;
  scene: HTMLCanvasElement;
  pattern: ChartPattern;
  mode: Mode;
  bpm: number;
  fromMs: number;
  endMs: number;
  words: StageWords;
  look: StageLook;
  /** How the one hit a note (ms, negative = early) whom one plays against; null: not, or nobody. */
  race?: { errorMs(noteIndex: number): number | null };
}

/** The picture of a game: disc, hand, notes. It draws what it is told and decides nothing. */
export class Stage {
  #parts: StageParts;
  readonly #pen: CanvasRenderingContext2D | null;
  readonly #picture: NotePicture;
  readonly #effects = new Effects();
  #hub: Hub;
  readonly #family: string;
  #look: StageLook;
  #palette: Palette;
  #colours: HubColours & { hand: string; miss: string };
  #first = 0;
  #hitMs = -Infinity;

  constructor(parts: StageParts) {
    this.#parts = parts;
    const { pattern, scene, look, words } = parts;
    this.#look = look;
    this.#palette = readPalette(scene);
    this.#colours = coloursOf(this.#palette);
    this.#family = getComputedStyle(scene).fontFamily;
    this.#pen = scene.getContext('2d');
    this.#hub = new Hub(pattern, parts.mode);
    const layout = layOut(1, 1);
    this.#picture = {
      pattern,
      placement: place(pattern, parts.bpm, -BEFORE_MS, parts.endMs + AFTER_MS),
      layout,
      sheet: makeSheet(layout, this.#palette, words, this.#family, 1),
      approachMs: look.approachMs,
      saving: look.saving,
      strokes: [],
      states: new Uint8Array(pattern.notes.length),
      missedMs: new Float32Array(pattern.notes.length),
    };
    this.retune(look);
  }

  /** Where things stand on the screen now. */
  get layout(): FrameLayout {
    return this.#picture.layout;
  }

  /** Another look, and the colours that the style sheet has now. */
  retune(look: StageLook): void {
    const picture = this.#picture;
    this.#look = look;
    this.#palette = readPalette(this.#parts.scene);
    this.#colours = coloursOf(this.#palette);
    this.#effects.still = look.reducedMotion;
    picture.approachMs = look.approachMs;
    picture.saving = look.saving;
    picture.strokes = this.#palette.counts.map((rgb) => `rgb(${rgb})`);
    this.resize();
  }

  /** Fits the canvases to the room they have on the page. */
  resize(): void {
    const { room, sky, scene, words } = this.#parts;
    const { clientWidth: width, clientHeight: height } = room;
    const finest = this.#look.saving ? DPR_SAVING_MAX : DPR_MAX;
    const dpr = Math.min(finest, window.devicePixelRatio || 1);
    const layout = layOut(width, height);
    const { left, top, size } = layout.box;
    Object.assign(scene.style, { left: `${left}px`, top: `${top}px` });
    Object.assign(scene.style, { width: `${size}px`, height: `${size}px` });
    fit(sky, width, height, dpr);
    fit(scene, size, size, dpr);
    this.#pen?.translate(-left, -top);
    this.#picture.layout = layout;
    this.#picture.sheet = makeSheet(layout, this.#palette, words, this.#family, dpr);
    const skyPen = sky.getContext('2d');
    if (skyPen !== null) drawSky(skyPen, layout, this.#palette);
  }

  /** Another pattern of the same song from now on, of which nothing was played yet. */
  lay(pattern: ChartPattern): void {
    const { bpm, endMs, mode } = this.#parts;
    this.#parts = { ...this.#parts, pattern };
    this.#hub = new Hub(pattern, mode);
    Object.assign(this.#picture, {
      pattern,
      placement: place(pattern, bpm, -BEFORE_MS, endMs + AFTER_MS),
      states: new Uint8Array(pattern.notes.length),
      missedMs: new Float32Array(pattern.notes.length),
    } satisfies Partial<NotePicture>);
    this.reset();
  }

  /** A new attempt: every note is to come again. */
  reset(): void {
    this.#picture.states.fill(WAITING);
    this.#effects.clear();
    this.#hub.reset();
    this.#first = 0;
    this.#hitMs = -Infinity;
  }

  /** What the judge said at `songMs`. */
  judged(events: readonly JudgeEvent[], songMs: number): void {
    const { layout, placement, states, missedMs, pattern } = this.#picture;
    for (const event of events) {
      this.#hub.add(event, songMs);
      const index = event.noteIndex;
      const ghostMs = event.part === 'head' ? this.#parts.race?.errorMs(index) : null;
      if (typeof ghostMs === 'number') this.#hub.ghost.add(ghostMs, songMs);
      const missed = event.judgement === 'miss';
      const holds = event.part === 'head' && (pattern.notes[index]?.holdMs ?? 0) > 0;
      states[index] = missed ? MISSED : holds ? HOLDING : DONE;
      missedMs[index] = songMs;
      const arc = event.part === 'tail' ? placement.arcs[index] : null;
      const x = arc?.[arc.length - 2] ?? placement.noteX[index] ?? 0;
      const y = arc?.[arc.length - 1] ?? placement.noteY[index] ?? 0;
      const atX = layout.cx + x * layout.radius;
      const atY = layout.cy + y * layout.radius;
      const judgement = JUDGEMENTS.indexOf(event.judgement);
      this.#effects.add(atX, atY, judgement, event.errorMs, songMs);
      if (!missed) this.#hitMs = songMs;
    }
  }

  /**
   * Draws the moment `songMs`; `count` is the number of the count-in, 0 for none, `gauge` how full the
   * gauge is, null where there is none.
   */
  draw(songMs: number, count: number, gauge: number | null): void {
    const pen = this.#pen;
    if (pen === null) return;
    const { bpm, fromMs, endMs, pattern } = this.#parts;
    const { reducedMotion, saving } = this.#look;
    const { layout, placement, sheet } = this.#picture;
    const { left, top, size } = layout.box;
    const colours = this.#colours;
    this.#forget(songMs);
    pen.clearRect(left, top, size, size);
    const beat = reducedMotion ? null : (songMs * bpm) / 60_000;
    drawRim(pen, layout, colours, (songMs - fromMs) / (endMs - fromMs), beat);
    const angle = (lineAngleAt(pattern.line, songMs) * Math.PI) / 180;
    if (!reducedMotion && !saving) {
      const before = (lineAngleAt(pattern.line, songMs - SPEED_MS) * Math.PI) / 180;
      drawTrail(pen, layout, sheet, angle, ((angle - before) * 1000) / SPEED_MS);
    }
    drawPath(pen, this.#picture, colours.star, songMs, saving);
    const bead = readAt(placement.beads, placement, songMs);
    const swell = reducedMotion ? 0 : Math.max(0, 1 - (songMs - this.#hitMs) / 160);
    drawHand(pen, layout, sheet, angle, bead, swell);
    this.#effects.drawBursts(pen, sheet, songMs);
    drawNotes(pen, this.#picture, this.#first, songMs);
    if (gauge !== null) drawGauge(pen, layout, colours, gauge);
    this.#hub.draw(pen, layout, sheet, this.#effects, colours, songMs, count);
  }

  /** Moves the window of drawn notes past those that are over. */
  #forget(songMs: number): void {
    const { notes } = this.#picture.pattern;
    let note = notes[this.#first];
    while (note !== undefined && note.atMs + note.holdMs + KEPT_MS < songMs) {
      this.#first += 1;
      note = notes[this.#first];
    }
  }
}

function fit(canvas: HTMLCanvasElement, width: number, height: number, dpr: number): void {
  canvas.width = Math.round(width * dpr);
  canvas.height = Math.round(height * dpr);
  canvas.getContext('2d')?.setTransform(dpr, 0, 0, dpr, 0, 0);
}

function coloursOf(palette: Palette): HubColours & { hand: string; miss: string } {
  const rgb = (value: string) => `rgb(${value})`;
  return {
    hand: rgb(palette.hand),
    star: rgb(palette.star),
    text: rgb(palette.text),
    miss: rgb(palette.miss),
    marks: JUDGEMENTS.map((judgement) => rgb(palette[judgement])),
  };
}
