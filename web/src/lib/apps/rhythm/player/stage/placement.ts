import { type ChartPattern, lineAngleAt } from '@madang/server/rhythm/chart';

/**
 * Distances from the centre at which notes may sit, as parts of the disc's radius, by the place of
 * the note in the beat: strong beats outside, off-beats inside. The ear's pattern becomes the
 * eye's, and neighbours in time never hide each other.
 */
const LANES = [0.86, 0.7, 0.545] as const;
/** Notes closer than this in time are on the screen together, in ms. */
const SHARED_MS = 1600;
/** The table of the path has a point every so many ms. */
const STEP_MS = 20;

const TAU = Math.PI * 2;

/** Where everything sits on the unit disc: worked out once, so that drawing only looks up. */
export interface Placement {
  /** Per note: distance from the centre (part of the radius) and place on the unit disc. */
  noteR: Float32Array;
  noteX: Float32Array;
  noteY: Float32Array;
  /** Per note with a hold: its arc as x, y pairs, one each `STEP_MS`; null for a tap. */
  arcs: (Float32Array | null)[];
  /** Line angle (radians from twelve o'clock, clockwise) and bead distance, one each `STEP_MS`. */
  angles: Float32Array;
  beads: Float32Array;
  firstMs: number;
}

/** Places the notes of a chart. `bpm` is the song's; `fromMs` .. `toMs` is what can be shown. */
export function place(pattern: ChartPattern, bpm: number, fromMs: number, toMs: number): Placement {
  const { notes, line } = pattern;
  const angleAt = (atMs: number) => (lineAngleAt(line, atMs) / 360) * TAU;
  const noteR = new Float32Array(notes.length);
  const noteX = new Float32Array(notes.length);
  const noteY = new Float32Array(notes.length);
  const arcs: (Float32Array | null)[] = [];
  notes.forEach((note, index) => {
    const angle = angleAt(note.atMs);
    const lane = freeLane(pattern, noteX, noteY, index, angle, laneOf(note.atMs, bpm));
    noteR[index] = lane;
    noteX[index] = Math.sin(angle) * lane;
    noteY[index] = -Math.cos(angle) * lane;
    arcs.push(note.holdMs > 0 ? arcOf(note.atMs, note.holdMs, lane, angleAt) : null);
  });
  const count = Math.ceil((toMs - fromMs) / STEP_MS) + 2;
  const angles = new Float32Array(count);
  for (let step = 0; step < count; step += 1) angles[step] = angleAt(fromMs + step * STEP_MS);
  return {
    noteR,
    noteX,
    noteY,
    arcs,
    angles,
    beads: beadsOf(pattern, noteR, fromMs, count),
    firstMs: fromMs,
  };
}

/** Reads a table of the placement between its points, at `atMs` of song time. */
export function readAt(table: Float32Array, placement: Placement, atMs: number): number {
  const step = (atMs - placement.firstMs) / STEP_MS;
  const index = Math.max(0, Math.min(table.length - 2, Math.floor(step)));
  const from = table[index] ?? 0;
  const to = table[index + 1] ?? from;
  return from + (to - from) * Math.max(0, Math.min(1, step - index));
}

function laneOf(atMs: number, bpm: number): number {
  const beat = (atMs * bpm) / 60_000;
  const inBeat = Math.abs(beat - Math.round(beat));
  if (inBeat < 0.06) return 0;
  return Math.abs(inBeat - 0.5) < 0.06 ? 1 : 2;
}

/** The wished lane, or another when a note that is on the screen at the same time sits there. */
function freeLane(
  pattern: ChartPattern,
  x: Float32Array,
  y: Float32Array,
  index: number,
  angle: number,
  wished: number,
): number {
  const atMs = pattern.notes[index]?.atMs ?? 0;
  let best: number = LANES[wished] ?? LANES[0];
  let bestGap = -1;
  for (let turn = 0; turn < LANES.length; turn += 1) {
    const lane = LANES[(wished + turn) % LANES.length] ?? LANES[0];
    const nx = Math.sin(angle) * lane;
    const ny = -Math.cos(angle) * lane;
    let gap = 1;
    for (let other = index - 1; other >= 0; other -= 1) {
      const before = pattern.notes[other];
      if (before === undefined || atMs - before.atMs - before.holdMs > SHARED_MS) break;
      gap = Math.min(gap, Math.hypot(nx - (x[other] ?? 0), ny - (y[other] ?? 0)));
    }
    if (gap >= 0.17) return lane;
    if (gap > bestGap) [best, bestGap] = [lane, gap];
  }
  return best;
}

function arcOf(
  atMs: number,
  holdMs: number,
  lane: number,
  angleAt: (atMs: number) => number,
): Float32Array {
  const points = Math.max(2, Math.ceil(holdMs / STEP_MS) + 1);
  const arc = new Float32Array(points * 2);
  for (let point = 0; point < points; point += 1) {
    const angle = angleAt(atMs + Math.min(holdMs, point * STEP_MS));
    arc[point * 2] = Math.sin(angle) * lane;
    arc[point * 2 + 1] = -Math.cos(angle) * lane;
  }
  return arc;
}

/** The bead rides the line and is at a note's distance exactly when the note is to be hit. */
function beadsOf(
  pattern: ChartPattern,
  noteR: Float32Array,
  fromMs: number,
  count: number,
): Float32Array {
  const stops: [number, number][] = [];
  pattern.notes.forEach((note, index) => {
    const r = noteR[index] ?? LANES[0];
    stops.push([note.atMs, r]);
    const nextMs = pattern.notes[index + 1]?.atMs ?? Infinity;
    if (note.holdMs > 0) stops.push([Math.min(note.atMs + note.holdMs, nextMs - STEP_MS), r]);
  });
  const beads = new Float32Array(count);
  let stop = 0;
  for (let step = 0; step < count; step += 1) {
    const atMs = fromMs + step * STEP_MS;
    while (stop < stops.length && (stops[stop]?.[0] ?? 0) < atMs) stop += 1;
    const [toMs, toR] = stops[stop] ?? stops[stops.length - 1] ?? [0, LANES[0]];
    const [lastMs, lastR] = stops[stop - 1] ?? [toMs, toR];
    // A long gap is crossed in its last second and a half: until then the bead waits where it was.
    const sinceMs = Math.max(lastMs, toMs - 1500);
    const part = toMs > sinceMs ? Math.min(1, Math.max(0, (atMs - sinceMs) / (toMs - sinceMs))) : 1;
    beads[step] = lastR + (toR - lastR) * part * part * (3 - 2 * part);
  }
  return beads;
}
