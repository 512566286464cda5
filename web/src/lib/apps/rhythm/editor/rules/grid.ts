import type { Tempo } from '@madang/server/rhythm/chart';

/** Into how many parts a beat can be divided; 0 is no grid at all. */
export const DIVISORS = [1, 2, 3, 4, 6, 8, 12, 16, 0] as const;
export type Divisor = (typeof DIVISORS)[number];

/** A line of the grid. */
export interface GridLine {
  atMs: number;
  /** The bar that it begins or lies in, from 0 on; negative before the first. */
  bar: number;
  beginsBar: boolean;
  /** Into how many parts a beat has to be cut to find it: 1 on the beat, 2 half way ... */
  fraction: number;
}

/** Without a grid things move by so many ms. */
const FREE_STEP_MS = 1;
/** Moments are whole ms: a line is met when it is this near, in ms. */
const NEAR_MS = 0.75;

/** Where a stretch of one tempo begins and ends, and how long a part of a beat is in it, in ms. */
interface Stretch {
  tempo: Tempo;
  fromMs: number;
  toMs: number;
  stepMs: number;
}

/** Where bars and beats lie when a song says nothing of it. */
export function timingOr(timing: readonly Tempo[], bpm: number): readonly Tempo[] {
  return timing.length > 0 ? timing : [{ atMs: 0, bpm, beatsPerBar: 4 }];
}

/** Lines from `fromMs` to `toMs`, in order. */
export function gridLines(
  timing: readonly Tempo[],
  divisor: number,
  fromMs: number,
  toMs: number,
): GridLine[] {
  const parts = Math.max(1, divisor);
  const lines: GridLine[] = [];
  let bars = 0;
  for (const { tempo, fromMs: start, toMs: end, stepMs } of stretches(timing, parts)) {
    const first = Math.ceil((Math.max(start, fromMs) - tempo.atMs) / stepMs - 1e-6);
    for (let step = first; ; step += 1) {
      const atMs = tempo.atMs + step * stepMs;
      if (atMs > toMs || atMs >= end - NEAR_MS) break;
      lines.push(lineOf(atMs, step, parts, tempo.beatsPerBar, bars));
    }
    bars += Math.ceil((end - tempo.atMs) / (stepMs * parts * tempo.beatsPerBar) - 1e-3);
    if (end > toMs) break;
  }
  return lines;
}

/** The line next to a moment, in whole ms; without a grid the moment itself. */
export function snapMs(timing: readonly Tempo[], divisor: number, atMs: number): number {
  if (divisor === 0) return Math.round(atMs);
  const stretch = stretchAt(timing, divisor, atMs);
  if (stretch === undefined) return Math.round(atMs);
  const { tempo, stepMs, toMs } = stretch;
  const onGrid = tempo.atMs + Math.round((atMs - tempo.atMs) / stepMs) * stepMs;
  return Math.round(Math.abs(toMs - atMs) < Math.abs(onGrid - atMs) ? toMs : onGrid);
}

/** The line after (1) or before (-1) a moment, in whole ms. */
export function stepFrom(
  timing: readonly Tempo[],
  divisor: number,
  atMs: number,
  direction: 1 | -1,
): number {
  if (divisor === 0) return Math.round(atMs) + direction * FREE_STEP_MS;
  const near = direction * NEAR_MS;
  const stretch = stretchAt(timing, divisor, atMs + near);
  if (stretch === undefined) return Math.round(atMs) + direction;
  const { tempo, stepMs, toMs } = stretch;
  const steps = (atMs + near - tempo.atMs) / stepMs;
  const next = direction === 1 ? Math.floor(steps) + 1 : Math.ceil(steps) - 1;
  return Math.round(Math.min(toMs, tempo.atMs + next * stepMs));
}

/** A moment as musicians say it: bar and beat, both from 1 on. */
export function barAndBeat(timing: readonly Tempo[], atMs: number): { bar: number; beat: number } {
  let bars = 0;
  for (const { tempo, toMs, stepMs } of stretches(timing, 1)) {
    const beats = (Math.min(atMs + NEAR_MS, toMs) - tempo.atMs) / stepMs;
    if (atMs + NEAR_MS < toMs) {
      const bar = Math.floor(beats / tempo.beatsPerBar);
      const beat = beats - bar * tempo.beatsPerBar;
      return { bar: bars + bar + 1, beat: Math.floor(beat * 100) / 100 + 1 };
    }
    bars += Math.ceil((toMs - tempo.atMs) / (stepMs * tempo.beatsPerBar) - 1e-3);
  }
  return { bar: 1, beat: 1 };
}

/** Songs with thousands of tempi are drawn sixty times a second, too. */
const known = new WeakMap<readonly Tempo[], Map<number, Stretch[]>>();

function stretches(timing: readonly Tempo[], parts: number): Stretch[] {
  const byParts = known.get(timing) ?? new Map<number, Stretch[]>();
  known.set(timing, byParts);
  const made = byParts.get(parts) ?? cut(timing, parts);
  byParts.set(parts, made);
  return made;
}

function cut(timing: readonly Tempo[], parts: number): Stretch[] {
  return timing.map((tempo, at) => ({
    tempo,
    // The first tempo holds for what lies before it, too.
    fromMs: at === 0 ? -Infinity : tempo.atMs,
    toMs: timing[at + 1]?.atMs ?? Infinity,
    stepMs: 60_000 / tempo.bpm / parts,
  }));
}

function stretchAt(timing: readonly Tempo[], parts: number, atMs: number): Stretch | undefined {
  return stretches(timing, parts).findLast(({ fromMs }) => fromMs <= atMs);
}

function lineOf(
  atMs: number,
  step: number,
  parts: number,
  beatsPerBar: number,
  bars: number,
): GridLine {
  const beat = step / parts;
  const bar = Math.floor(beat / beatsPerBar + 1e-6);
  const part = ((step % parts) + parts) % parts;
  return {
    atMs,
    bar: bars + bar,
    beginsBar: Math.abs(beat - bar * beatsPerBar) < 1e-6,
    fraction: parts / commonDivisor(part, parts),
  };
}

function commonDivisor(one: number, other: number): number {
  return one === 0 ? other : commonDivisor(other % one, one);
}
