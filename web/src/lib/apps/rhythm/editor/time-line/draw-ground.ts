import type { Tempo } from '@madang/server/rhythm/chart';
import { clock } from '$lib/kernel/language/format.ts';
import { type GridLine, gridLines } from '../rules/grid.ts';
import type { Picture } from '../rules/hit.ts';
import { yOfCount } from '../rules/lanes.ts';
import { levelFor, type Peaks, peakWithin } from '../rules/peaks.ts';
import { msOf, toMsOf, xOf } from '../rules/view.ts';
import type { Colours } from './colours.ts';

/** Lines of the grid nearer to each other than this hide what lies between them, in px. */
const LINE_PX_MIN = 6;
/** Numbers of bars nearer to each other than this can't be read, in px. */
const NUMBER_PX_MIN = 56;
/** The wave fills this part of the rows. */
const WAVE_PART = 0.46;

/** What the ground of the time line is drawn from. */
export interface Ground extends Picture {
  songMs: number;
  timing: readonly Tempo[];
  divisor: number;
  peaks: Peaks | null;
}

/** Draws rows, sound, bars and beats: what notes lie on. */
export function drawGround(pen: CanvasRenderingContext2D, ground: Ground, colours: Colours): void {
  const { view, lanes } = ground;
  pen.fillStyle = colours.sky;
  pen.fillRect(0, 0, view.widthPx, lanes.height);
  pen.fillStyle = colours.band;
  for (const [at, row] of lanes.rows.entries()) {
    if (at % 2 === 0) pen.fillRect(0, row.top, view.widthPx, row.height);
  }
  drawWave(pen, ground, colours);
  drawGrid(pen, ground, colours);
  drawBeyond(pen, ground, colours);
}

/** Draws how many keys each row is for, over what lies there. */
export function drawRowNames(
  pen: CanvasRenderingContext2D,
  { lanes }: Pick<Picture, 'lanes'>,
  colours: Colours,
): void {
  pen.font = `700 12px ${colours.font}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (const at of lanes.rows.keys()) {
    const y = yOfCount(lanes, at + 1);
    pen.fillStyle = colours.sky;
    pen.globalAlpha = 0.8;
    pen.beginPath();
    pen.roundRect(4, y - 10, 20, 20, 6);
    pen.fill();
    pen.globalAlpha = 1;
    pen.fillStyle = colours.counts[at] ?? colours.text;
    pen.fillText(String(at + 1), 14, y + 0.5);
  }
}

function drawWave(pen: CanvasRenderingContext2D, ground: Ground, colours: Colours): void {
  const { peaks, view, lanes } = ground;
  const level = peaks === null ? undefined : levelFor(peaks, view.msPerPx);
  const [first] = lanes.rows;
  if (peaks === null || level === undefined || first === undefined) return;
  const bottom = lanes.line.top;
  const middle = (first.top + bottom) / 2;
  const half = (bottom - first.top) * WAVE_PART;
  pen.fillStyle = colours.wave;
  pen.beginPath();
  for (let x = 0; x < view.widthPx; x += 1) {
    const atMs = msOf(view, x);
    const [low, high] = peakWithin(level, peaks.sampleRate, atMs, atMs + view.msPerPx);
    pen.rect(x, middle - high * half, 1, Math.max(1, (high - low) * half));
  }
  pen.fill();
}

function drawGrid(pen: CanvasRenderingContext2D, ground: Ground, colours: Colours): void {
  const { view, lanes, timing, divisor, songMs } = ground;
  const lines = gridLines(
    timing,
    Math.max(1, divisor),
    Math.max(0, view.fromMs),
    Math.min(songMs, toMsOf(view)),
  );
  const finest = finestOf(timing, divisor, view.msPerPx);
  let numberX = -Infinity;
  for (const line of lines) {
    if (!line.beginsBar && line.fraction > finest) continue;
    const x = Math.round(xOf(view, line.atMs));
    pen.fillStyle = colourOf(line, colours);
    pen.fillRect(x, lanes.ruler.height, 1, lanes.height - lanes.ruler.height);
    if (!line.beginsBar || x - numberX < NUMBER_PX_MIN) continue;
    numberX = x;
    drawBarNumber(pen, line, x, ground, colours);
  }
}

function drawBarNumber(
  pen: CanvasRenderingContext2D,
  { bar, atMs }: GridLine,
  x: number,
  { lanes }: Ground,
  colours: Colours,
): void {
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  pen.fillStyle = colours.grid.bar;
  pen.fillRect(x, lanes.ruler.height - 8, 1, 8);
  pen.font = `700 12px ${colours.font}`;
  pen.fillStyle = colours.text;
  const number = String(bar + 1);
  pen.fillText(number, x + 4, lanes.ruler.height / 2);
  const width = pen.measureText(number).width;
  pen.font = `400 11px ${colours.font}`;
  pen.fillStyle = colours.soft;
  pen.fillText(clock(Math.max(0, atMs)), x + 9 + width, lanes.ruler.height / 2);
}

/** The finest cut of a beat that can be drawn apart: all of the divisor's, or only coarser ones. */
function finestOf(timing: readonly Tempo[], divisor: number, msPerPx: number): number {
  const [tempo] = timing;
  const beatPx = 60_000 / (tempo?.bpm ?? 120) / msPerPx;
  const cuts = [1, 2, 3, 4, 6, 8, 12, 16].filter((cut) => divisor % cut === 0);
  return cuts.findLast((cut) => beatPx / cut >= LINE_PX_MIN) ?? 0;
}

function colourOf({ beginsBar, fraction }: GridLine, { grid }: Colours): string {
  if (beginsBar) return grid.bar;
  if (fraction === 1) return grid.beat;
  if (fraction === 2) return grid.half;
  if (fraction === 4) return grid.quarter;
  return fraction % 3 === 0 ? grid.third : grid.fine;
}

function drawBeyond(pen: CanvasRenderingContext2D, ground: Ground, colours: Colours): void {
  const { view, lanes, songMs } = ground;
  const begin = xOf(view, 0);
  const end = xOf(view, songMs);
  pen.fillStyle = colours.beyond;
  if (begin > 0) pen.fillRect(0, 0, begin, lanes.height);
  if (end < view.widthPx) pen.fillRect(end, 0, view.widthPx - end, lanes.height);
}
