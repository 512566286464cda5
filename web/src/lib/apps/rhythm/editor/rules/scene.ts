import {
  type ChartPattern,
  type LineKeyframe,
  lineAngleAt,
  type Note,
} from '@madang/server/rhythm/chart';

/** A chart on the desk. Its notes and keyframes are never changed in place: an edit makes new ones. */
export interface Sketch extends ChartPattern {
  level: number;
}

/** What is chosen, by the things themselves: they stay who they are when others move past them. */
export interface Chosen {
  notes: ReadonlySet<Note>;
  keyframes: ReadonlySet<LineKeyframe>;
}

/** One state of the desk: what the history goes back to. */
export interface Scene {
  sketch: Sketch;
  chosen: Chosen;
}

export const NOTHING: Chosen = { notes: new Set(), keyframes: new Set() };

/** The scene with other things chosen. */
export function choose(scene: Scene, chosen: Partial<Chosen>): Scene {
  return { ...scene, chosen: { ...NOTHING, ...chosen } };
}

/** An angle as a note has it: 0 to 360, by hundredths of a degree. */
export function wrapped(angleDeg: number): number {
  const turn = ((angleDeg % 360) + 360) % 360;
  return (Math.round(turn * 100) % 36_000) / 100;
}

/** Where a note has to lie that begins at `atMs`: on the line. */
export function angleAt(line: LineKeyframe[], atMs: number): number {
  return wrapped(lineAngleAt(line, atMs));
}

/** Things in the order of time; those of one moment keep their order. */
export function inOrder<T extends { atMs: number }>(things: readonly T[]): T[] {
  return things.toSorted((one, other) => one.atMs - other.atMs);
}

/** From the first chosen moment to the last, in ms; null when nothing is chosen. */
export function spanOf({ notes, keyframes }: Chosen): { fromMs: number; toMs: number } | null {
  if (notes.size + keyframes.size === 0) return null;
  let [fromMs, toMs] = [Infinity, -Infinity];
  for (const { atMs, holdMs } of notes) {
    fromMs = Math.min(fromMs, atMs);
    toMs = Math.max(toMs, atMs + holdMs);
  }
  for (const { atMs } of keyframes) {
    fromMs = Math.min(fromMs, atMs);
    toMs = Math.max(toMs, atMs);
  }
  return { fromMs, toMs };
}
