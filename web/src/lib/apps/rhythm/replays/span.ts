import type { ChartPattern } from '@madang/server/rhythm/chart';

/** A stretch of time, in ms of playing. */
export interface Span {
  fromMs: number;
  endMs: number;
}

/** A breath before the song, in ms. */
const BEFORE_MS = 1500;
/** Silence after the last note that is not worth watching, in ms. */
const RING_OUT_MS = 2500;
/** The last note is seen out, in ms. */
const LAST_MS = 500;
/** What follows an empty gauge, in ms: the song runs down. */
const FAILED_MS = 1200;

/** What there is to watch of a play: to the end of the song, or to where the gauge ran empty. */
export function spanOf({ notes, lengthMs }: ChartPattern, failedAtMs: number | null): Span {
  const lastMs = Math.max(0, ...notes.map((note) => note.atMs + note.holdMs));
  const wholeMs = Math.max(lastMs + LAST_MS, Math.min(lengthMs, lastMs + RING_OUT_MS));
  const endMs = failedAtMs === null ? wholeMs : Math.min(wholeMs, failedAtMs + FAILED_MS);
  return { fromMs: -BEFORE_MS, endMs };
}
