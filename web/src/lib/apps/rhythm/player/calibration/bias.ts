import type { Note } from '@madang/server/rhythm/chart';
import type { LogEntry } from '@madang/server/rhythm/judge';
import { centreOf } from './centre.ts';

/**
 * What a play says about the timing of its device.
 * `shift`: nearly all hits lie `lateMs` beside their notes (negative = early), close together.
 * `lost`: there were presses enough, but they fit the notes nowhere: only measuring helps.
 */
export type Bias = { kind: 'shift'; lateMs: number } | { kind: 'lost' } | null;

/** Fewer hits say nothing. */
const HITS_MIN = 16;
/** A bias of less than this nobody feels, in ms. */
const SHIFT_MS_MIN = 18;
/** Hits that lie further apart are an uneven hand and not a late device, in ms (standard deviation). */
const SPREAD_MS_MAX = 55;
/** A shift counts when it is at least this many times the spread. */
const SHIFT_OF_SPREAD_MIN = 0.7;

/** Lags that are looked for when hits are too few, in ms, and how finely. */
const LAG_MS_MAX = 400;
const LAG_STEP_MS = 4;
/** A press belongs to a note at a lag when it lies this near, in ms. */
const NEAR_MS = 28;
/** Lags this close to the best are the same peak, in ms. */
const PEAK_MS = 70;

/**
 * Looks for a device that is late, or early, in how a play went.
 *
 * Errors of hits are the better witness. Where hardly anything was hit (wireless earphones may hide a
 * fifth of a second and more) the presses of the log are laid over the notes at every lag: when one
 * lag fits most of them and no other nearly as many, that is it.
 *
 * @param errorsMs signed errors of the hits, negative = early
 * @param notes of the stretch that was played
 */
export function biasOf(
  errorsMs: readonly number[],
  notes: readonly Note[],
  log: readonly LogEntry[],
): Bias {
  const presses = log.filter(([, , down]) => down === 1).map(([atMs]) => atMs);
  // Who took their hands off before the end says nothing about what came then.
  const lastMs = (presses.at(-1) ?? -Infinity) + LAG_MS_MAX;
  const heads = notes.filter(({ atMs }) => atMs <= lastMs).length;
  if (errorsMs.length >= HITS_MIN && errorsMs.length >= heads * 0.5) return shiftOf(errorsMs);
  // Who hardly pressed was not late, but away; who hammered fits everywhere.
  if (presses.length < HITS_MIN || presses.length < heads * 0.5) return null;
  if (presses.length > heads * 3) return null;
  return lagOf(notes, presses);
}

function shiftOf(errorsMs: readonly number[]): Bias {
  const { centreMs, spreadMs } = centreOf(errorsMs);
  const size = Math.abs(centreMs);
  const clear = size >= SHIFT_MS_MIN && size >= spreadMs * SHIFT_OF_SPREAD_MIN;
  if (!clear || spreadMs > SPREAD_MS_MAX) return null;
  return { kind: 'shift', lateMs: Math.round(centreMs) };
}

function lagOf(notes: readonly Note[], presses: readonly number[]): Bias {
  const times = [...new Set(notes.map((note) => note.atMs))];
  const fits: { lagMs: number; count: number }[] = [];
  for (let lagMs = -LAG_MS_MAX; lagMs <= LAG_MS_MAX; lagMs += LAG_STEP_MS) {
    fits.push({ lagMs, count: fitting(times, presses, lagMs) });
  }
  const best = fits.reduce((a, b) => (b.count > a.count ? b : a));
  const other = fits.filter(({ lagMs }) => Math.abs(lagMs - best.lagMs) > PEAK_MS);
  const second = Math.max(0, ...other.map(({ count }) => count));
  if (best.count < presses.length * 0.6 || second > best.count * 0.8) return { kind: 'lost' };
  return shiftOf(errorsAt(times, presses, best.lagMs)) ?? { kind: 'lost' };
}

/** How many presses lie near a note when all of them are taken `lagMs` earlier. */
function fitting(times: readonly number[], presses: readonly number[], lagMs: number): number {
  let count = 0;
  let at = 0;
  for (const pressMs of presses) {
    const wishedMs = pressMs - lagMs;
    while (at < times.length && (times[at] ?? 0) < wishedMs - NEAR_MS) at += 1;
    if (Math.abs((times[at] ?? Infinity) - wishedMs) <= NEAR_MS) count += 1;
  }
  return count;
}

/** The errors of the presses that belong to a note at a lag. */
function errorsAt(times: readonly number[], presses: readonly number[], lagMs: number): number[] {
  return presses.flatMap((pressMs) => {
    const errors = times.map((atMs) => pressMs - atMs);
    const nearest = errors.reduce((a, b) => (Math.abs(b - lagMs) < Math.abs(a - lagMs) ? b : a));
    return Math.abs(nearest - lagMs) <= PEAK_MS ? [nearest] : [];
  });
}
