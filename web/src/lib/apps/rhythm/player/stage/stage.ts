import { type ChartPattern, lineAngleAt, type Mode } from '@madang/server/rhythm/chart';
import type { JudgeEvent } from '@madang/server/rhythm/judge';
import { JUDGEMENTS } from '../tally.ts';
import { drawHand, drawPath, drawTrail } from './draw-hand.ts';
import { DONE, drawNotes, HOLDING, MISSED, type NotePicture, WAITING } from './draw-notes.ts';
import { drawRim } from './draw-rim.ts';
import { drawSky } from './draw-sky.ts';
import { Effects } from './effects.ts';
import { layOut } from './frame-layout.ts';
import { Hub } from './hub.ts';
import { Pads } from './pads.ts';
import { type Palette, readPalette } from './palette.ts';
import { place, readAt } from './placement.ts';
import { makeSheet, type StageWords } from './sprite-sheet.ts';

/** Screens finer than this cost more than the eye gets from them. */
const DPR_MAX = 2;
/** A note that is over stays in the list this long, in ms: a missed one is seen going out. */
const KEPT_MS = 600;
/** What is drawn before the song: its count-in, in ms. */
const BEFORE_MS = 3500;
const AFTER_MS = 2000;
/** The speed of the hand is taken over this long, in ms, so that a turn doesn't make it flicker. */
const SPEED_MS = 120;

/** What a stage is built from. `bpm` is the song's, `endMs` the song time at which it is over. */
export interface StageParts {
  /** Two canvases on top of each other: what never moves, and what does. */
  sky: HTMLCanvasElement;
  scene: HTMLCanvasElement;
  pattern: ChartPattern;
  mode: Mode;
  bpm: number;
  endMs: number;
  words: StageWords;
  caps: boolean;
  reducedMotion: boolean;
}

/** The picture of a game: disc, hand, notes. It draws what it is told and decides nothing. */
export class Stage {
  readonly #parts: StageParts;
  readonly #palette: Palette;
  readonly #pen: CanvasRenderingContext2D | null;
  readonly #picture: NotePicture;
  readonly #effects = new Effects();
  readonly #hub: Hub;
  readonly #colours: { hand: string; star: string; text: string; sky: string; marks: string[] };
  readonly #family: string;
  readonly pads: Pads;
  #first = 0;
  #hitMs = -Infinity;

  constructor(parts: StageParts) {
    this.#parts = parts;
    const { pattern, scene } = parts;
    const palette = readPalette(scene);
    const rgb = (value: string) => `rgb(${value})`;
    this.#palette = palette;
    this.#family = getComputedStyle(scene).fontFamily;
    this.#pen = scene.getContext('2d');
    this.#effects.still = parts.reducedMotion;
    this.#hub = new Hub(pattern, parts.mode);
    this.pads = new Pads(pattern.keyCount, parts.caps);
    this.#colours = {
      hand: rgb(palette.hand),
      star: rgb(palette.star),
      text: rgb(palette.text),
      sky: rgb(palette.sky),
      marks: JUDGEMENTS.map((judgement) => rgb(palette[judgement])),
    };
    const layout = layOut(1, 1);
    this.#picture = {
      pattern,
      placement: place(pattern, parts.bpm, -BEFORE_MS, parts.endMs + AFTER_MS),
      layout,
      sheet: makeSheet(layout, palette, parts.words, this.#family, 1),
      strokes: palette.counts.map(rgb),
      states: new Uint8Array(pattern.notes.length),
      missedMs: new Float32Array(pattern.notes.length),
    };
    this.resize();
  }

  /** Fits the canvases to the size they have on the page. */
  resize(): void {
    const { sky, scene, words } = this.#parts;
    const { clientWidth: width, clientHeight: height } = scene;
    const dpr = Math.min(DPR_MAX, window.devicePixelRatio || 1);
    for (const canvas of [sky, scene]) {
      canvas.width = Math.round(width * dpr);
      canvas.height = Math.round(height * dpr);
      canvas.getContext('2d')?.setTransform(dpr, 0, 0, dpr, 0, 0);
    }
    const layout = layOut(width, height);
    this.#picture.layout = layout;
    this.#picture.sheet = makeSheet(layout, this.#palette, words, this.#family, dpr);
    const skyPen = sky.getContext('2d');
    if (skyPen !== null) drawSky(skyPen, layout, this.#palette);
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

  /** Draws the moment `songMs`; `count` is the number of the count-in, 0 for none. */
  draw(songMs: number, count: number): void {
    const pen = this.#pen;
    if (pen === null) return;
    const { bpm, endMs, pattern, reducedMotion } = this.#parts;
    const { layout, placement, sheet } = this.#picture;
    const colours = this.#colours;
    this.#forget(songMs);
    pen.clearRect(0, 0, layout.width, layout.height);
    drawRim(pen, layout, colours, songMs, endMs, reducedMotion ? 0 : bpm);
    const angle = (lineAngleAt(pattern.line, songMs) * Math.PI) / 180;
    if (!reducedMotion) {
      const before = (lineAngleAt(pattern.line, songMs - SPEED_MS) * Math.PI) / 180;
      drawTrail(pen, layout, sheet, angle, ((angle - before) * 1000) / SPEED_MS);
    }
    drawPath(pen, layout, placement, sheet, colours.star, songMs);
    const bead = readAt(placement.beads, placement, songMs);
    const swell = reducedMotion ? 0 : Math.max(0, 1 - (songMs - this.#hitMs) / 160);
    drawHand(pen, layout, sheet, angle, bead, swell);
    this.#effects.drawBursts(pen, sheet, songMs);
    drawNotes(pen, this.#picture, this.#first, songMs);
    this.#hub.draw(pen, layout, sheet, this.#effects, colours, songMs, count);
    if (this.#parts.caps) {
      pen.font = `600 15px ${this.#family}`;
      this.pads.drawCaps(pen, layout, colours.text, colours.sky);
    }
    this.pads.drawTouches(pen, layout, sheet, colours.star);
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
