import type { ChartPattern, Note } from '@madang/server/rhythm/chart';
import type { FrameLayout } from './frame-layout.ts';
import type { Placement } from './placement.ts';
import type { SpriteSheet } from './sprite-sheet.ts';
import { stamp } from './sprite.ts';

/** The closing ring shows for the last part of a note's way. */
const RING = 0.6;
/** Rings of only so many notes: more of them would hide each other. */
const RINGS = 4;
/** The light round a note comes up in the last part of its way. */
const GLOW = 0.42;
/** How long a missed note is seen going out, in ms. */
const GONE_MS = 350;

/** What became of a note: still to come, being held, dealt with, missed. */
export const WAITING = 0;
export const HOLDING = 1;
export const DONE = 2;
export const MISSED = 3;

const TAU = Math.PI * 2;

/** What drawing notes needs to know. One object for the life of a game, so a frame makes none. */
export interface NotePicture {
  pattern: ChartPattern;
  placement: Placement;
  layout: FrameLayout;
  sheet: SpriteSheet;
  /** How long before its time a note appears, in ms. */
  approachMs: number;
  /** Without the lights round notes. */
  saving: boolean;
  /** Strokes by count, 1 to 4. */
  strokes: readonly string[];
  /** State of each note, and the song time (ms) at which it was missed. */
  states: Uint8Array;
  missedMs: Float32Array;
}

/** Draws the notes from `first` on that are on the screen at `songMs`, the next one on top. */
export function drawNotes(
  pen: CanvasRenderingContext2D,
  picture: NotePicture,
  first: number,
  songMs: number,
): void {
  const { notes } = picture.pattern;
  let last = first;
  while (last < notes.length && (notes[last]?.atMs ?? 0) < songMs + picture.approachMs) last += 1;
  for (let index = last - 1; index >= first; index -= 1) {
    const note = notes[index];
    if (note !== undefined && note.holdMs > 0) drawArc(pen, picture, note, index, songMs);
  }
  let next = first;
  while (next < last && picture.states[next] !== WAITING) next += 1;
  for (let index = last - 1; index >= first; index -= 1) {
    const note = notes[index];
    if (note !== undefined) drawNote(pen, picture, note, index, songMs, index < next + RINGS);
  }
  pen.globalAlpha = 1;
}

function drawNote(
  pen: CanvasRenderingContext2D,
  picture: NotePicture,
  note: Note,
  index: number,
  songMs: number,
  ringed: boolean,
): void {
  const { layout, placement, sheet, approachMs } = picture;
  const state = picture.states[index];
  const sprite = sheet.notes[note.count - 1];
  if (sprite === undefined || state === DONE || state === HOLDING) return;
  const x = layout.cx + (placement.noteX[index] ?? 0) * layout.radius;
  const y = layout.cy + (placement.noteY[index] ?? 0) * layout.radius;
  if (state === MISSED) {
    const age = (songMs - (picture.missedMs[index] ?? 0)) / GONE_MS;
    if (age >= 1) return;
    pen.globalAlpha = 0.4 * (1 - age);
    stamp(pen, sprite, x, y, 1 - age * 0.3);
    return;
  }
  const leftMs = note.atMs - songMs;
  const near = Math.min(1, Math.max(0, 1 - leftMs / approachMs));
  const glow = sheet.glows[note.count - 1];
  const glowMs = approachMs * GLOW;
  if (glow !== undefined && leftMs < glowMs && !picture.saving) {
    pen.globalAlpha = (1 - Math.max(0, leftMs) / glowMs) ** 1.5;
    stamp(pen, glow, x, y);
  }
  // What comes later is smaller and dimmer: in a cluster the eye reads the order off the sizes.
  pen.globalAlpha = Math.min(1, 0.15 + near * 1.5);
  stamp(pen, sprite, x, y, 0.5 + 0.5 * near ** 0.8);
  const ringMs = approachMs * RING;
  if (ringed && leftMs > 0 && leftMs < ringMs) {
    const way = leftMs / ringMs;
    pen.globalAlpha = (1 - way) ** 1.4;
    pen.strokeStyle = picture.strokes[note.count - 1] ?? 'white';
    pen.lineWidth = 1.5 + (1 - way) * 1.5;
    pen.beginPath();
    pen.arc(x, y, layout.note * (1.28 + way * 1.6), 0, TAU);
    pen.stroke();
  }
}

/** The arc of a hold: a wide soft band with a bright edge, gone where the line has swept it. */
function drawArc(
  pen: CanvasRenderingContext2D,
  picture: NotePicture,
  note: Note,
  index: number,
  songMs: number,
): void {
  const arc = picture.placement.arcs[index];
  const state = picture.states[index];
  if (arc === null || arc === undefined || state === DONE) return;
  const { layout } = picture;
  const points = arc.length / 2;
  const swept = Math.min(1, Math.max(0, (songMs - note.atMs) / note.holdMs));
  const from = Math.floor(swept * (points - 1));
  if (from >= points - 1) return;
  const near = Math.min(1, Math.max(0, 1 - (note.atMs - songMs) / picture.approachMs));
  const strength = state === MISSED ? 0.18 : state === HOLDING ? 1 : 0.12 + Math.min(0.6, near);

  pen.beginPath();
  pen.moveTo(
    layout.cx + (arc[from * 2] ?? 0) * layout.radius,
    layout.cy + (arc[from * 2 + 1] ?? 0) * layout.radius,
  );
  for (let point = from + 1; point < points; point += 1) {
    pen.lineTo(
      layout.cx + (arc[point * 2] ?? 0) * layout.radius,
      layout.cy + (arc[point * 2 + 1] ?? 0) * layout.radius,
    );
  }
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.strokeStyle = picture.strokes[note.count - 1] ?? 'white';
  pen.globalAlpha = strength * 0.3;
  pen.lineWidth = layout.note * 1.3;
  pen.stroke();
  pen.globalAlpha = strength;
  pen.lineWidth = layout.note * 0.34;
  pen.stroke();
  drawEnd(pen, picture, arc, points, strength);
}

/** A small hollow ring where the keys may be let go. */
function drawEnd(
  pen: CanvasRenderingContext2D,
  picture: NotePicture,
  arc: Float32Array,
  points: number,
  strength: number,
): void {
  const { layout } = picture;
  pen.globalAlpha = Math.min(1, strength * 1.4);
  pen.lineWidth = layout.note * 0.2;
  pen.beginPath();
  pen.arc(
    layout.cx + (arc[points * 2 - 2] ?? 0) * layout.radius,
    layout.cy + (arc[points * 2 - 1] ?? 0) * layout.radius,
    layout.note * 0.55,
    0,
    TAU,
  );
  pen.stroke();
}
