import { type Centre, centreOf } from './centre.ts';

/** One beat of the metronome, in ms: slow enough that even a very late tap has only one beat to mean. */
export const BEAT_MS = 750;
/** Taps of a measurement; the first ones, while the hand finds the beat, are not among them. */
export const TAPS_WANTED = 16;
const TAPS_TO_SETTLE = 3;
/** A hand that is less even than this is asked for more taps, in ms (standard deviation). */
export const SPREAD_MS_MAX = 40;
/** Where more of them went astray than this leaves, the even ones may be the slips, as a share. */
const KEPT_MIN = 0.7;
/** After so many taps it is told as it is, however uneven. */
const TAPS_MAX = 32;
/** A tap may come before its beat by this part of a beat; what comes earlier belongs to the one before. */
const EARLY_PART = 0.3;

/** How a measurement stands. */
export interface Measured extends Centre {
  /** 0 to 1. */
  progress: number;
  done: boolean;
  /** Done, but the hand was so uneven that it is worth doing again. */
  uneven: boolean;
}

/** How late a tap was for its beat, in ms; negative = early. Beats come every `BEAT_MS` from `firstMs`. */
export function errorOfTap(tapMs: number, firstMs: number): number {
  const earlyMs = BEAT_MS * EARLY_PART;
  const into = (tapMs - firstMs + earlyMs) % BEAT_MS;
  return (into < 0 ? into + BEAT_MS : into) - earlyMs;
}

/** Judges a measurement by the errors (ms) of all its taps so far, in their order. */
export function measure(errorsMs: readonly number[]): Measured {
  const counted = errorsMs.slice(TAPS_TO_SETTLE);
  const centre = centreOf(counted);
  const even = centre.spreadMs <= SPREAD_MS_MAX && centre.kept >= counted.length * KEPT_MIN;
  const done = (centre.kept >= TAPS_WANTED && even) || counted.length >= TAPS_MAX;
  const progress = done ? 1 : Math.min(0.95, errorsMs.length / (TAPS_WANTED + TAPS_TO_SETTLE));
  return { ...centre, progress, done, uneven: done && !even };
}
