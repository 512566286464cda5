import type { Tempo } from '@madang/server/rhythm/chart';
import type { Arranged } from '../../player/arrangement.ts';
import type { Sketch } from '../rules/scene.ts';

/** The song may ring out this long after the last note, in ms. */
const RING_OUT_MS = 1_500;
/** A note that is meant on the beat may be rounded to a little before it, in ms. */
const NEAR_MS = 2;

/**
 * The chart as it stands, to be played from a moment on: with one bar to count in, and an empty gauge
 * that ends nothing. Null where no note is to come.
 */
export function arrangeTest(
  sketch: Sketch,
  timing: readonly Tempo[],
  bpm: number,
  fromMs: number,
): Arranged | null {
  const notes = sketch.notes.filter(({ atMs }) => atMs >= fromMs - NEAR_MS);
  if (notes.length === 0) return null;
  const { keyCount, lengthMs, line } = sketch;
  const pattern = { keyCount, lengthMs, line, notes };
  if (fromMs <= 0) return { pattern, stretch: null, noFail: true, bpm };
  const tempo = timing.findLast(({ atMs }) => atMs <= fromMs) ?? timing[0];
  const beats = Math.max(1, Math.round(tempo?.beatsPerBar ?? 4));
  const beatMs = 60_000 / (tempo?.bpm ?? bpm);
  const leadMs = beats * beatMs;
  const lastMs = Math.max(...notes.slice(-50).map((note) => note.atMs + note.holdMs));
  const stretch = {
    fromMs,
    toMs: Math.min(lengthMs, lastMs + RING_OUT_MS),
    leadMs,
    ticksMs: Array.from({ length: beats }, (_, beat) => fromMs - leadMs + beat * beatMs),
    loop: false,
  };
  return { pattern, stretch, noFail: true, bpm };
}
