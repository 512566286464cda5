import type { ChartPattern, Mode } from '../../songs/rules/chart.ts';
import {
  DOWNS_PER_SECOND_MAX,
  ERROR_DEVIATION_MS_MIN,
  KEY_REPEAT_MS_MIN,
  KEYS_DOWN_MAX,
  REGULARITY_SAMPLES_MIN,
} from '../limits.ts';
import type { LogEntry } from './log.ts';
import type { Judged } from './verdicts.ts';
import { WINDOWS_MS } from './windows.ts';

/** Something in a log that a person's fingers don't do. It calls for a look, it proves nothing. */
export type Oddity =
  | 'too_many_keys'
  | 'input_before_start'
  | 'inhuman_regularity'
  | 'impossible_rate';

/**
 * What is odd about a play. The thresholds stand, with their reasons, in the room's `limits.ts`.
 *
 * - `too_many_keys`: more keys down at once than a person has fingers, or than the chart has keys.
 * - `input_before_start`: a key went down before the song began, and not for a note so near the start
 *   that its window reaches there: the chart was not being played but fed.
 * - `inhuman_regularity`: the timing errors hardly differ, or key after key went down at exactly the
 *   same interval, to the millisecond, as an autoclicker's do.
 * - `impossible_rate`: one key came down again, or all keys together came down, faster than fingers.
 *
 * @param log a log in which `inspectLog` finds no fault
 * @param judged what `judge` made of that log, in that mode
 * @returns each oddity at most once, in the order above
 */
export function findOddities(
  pattern: ChartPattern,
  mode: Mode,
  log: readonly LogEntry[],
  judged: Judged,
): Oddity[] {
  const downs = log.filter((entry) => entry[2] === 1);
  const firstWindowMs = (pattern.notes[0]?.atMs ?? Infinity) - WINDOWS_MS[mode].near;
  const oddities: Oddity[] = [];
  if (mostKeysDown(log) > Math.min(KEYS_DOWN_MAX, pattern.keyCount)) oddities.push('too_many_keys');
  if (downs.some((entry) => entry[0] < Math.min(0, firstWindowMs)))
    oddities.push('input_before_start');
  if (isTooEven(judged.errorsMs) || isClockwork(downs)) oddities.push('inhuman_regularity');
  if (repeatsTooFast(downs) || isTooDense(downs)) oddities.push('impossible_rate');
  return oddities;
}

function mostKeysDown(log: readonly LogEntry[]): number {
  let most = 0;
  let count = 0;
  for (const entry of log) {
    count += entry[2] === 1 ? 1 : -1;
    if (count > most) most = count;
  }
  return most;
}

/** Whether the errors' standard deviation is below a person's. */
function isTooEven(errorsMs: readonly number[]): boolean {
  if (errorsMs.length < REGULARITY_SAMPLES_MIN) return false;
  const mean = errorsMs.reduce((sum, errorMs) => sum + errorMs, 0) / errorsMs.length;
  const squares = errorsMs.reduce((sum, errorMs) => sum + (errorMs - mean) ** 2, 0);
  return Math.sqrt(squares / errorsMs.length) < ERROR_DEVIATION_MS_MIN;
}

/**
 * Whether the moments at which keys go down keep one interval, unchanged to the millisecond, through
 * as many in a row as regularity needs. Keys that go down in the same millisecond are one moment.
 */
function isClockwork(downs: readonly LogEntry[]): boolean {
  let formerMs = Number.NaN;
  let intervalMs = Number.NaN;
  let run = 0;
  for (const entry of downs) {
    const atMs = entry[0];
    if (atMs === formerMs) continue;
    run = atMs - formerMs === intervalMs ? run + 1 : 1;
    if (run >= REGULARITY_SAMPLES_MIN) return true;
    intervalMs = atMs - formerMs;
    formerMs = atMs;
  }
  return false;
}

function repeatsTooFast(downs: readonly LogEntry[]): boolean {
  const formerMs: number[] = [];
  for (const entry of downs) {
    const atMs = entry[0];
    const key = entry[1];
    const former = formerMs[key];
    if (former !== undefined && atMs - former < KEY_REPEAT_MS_MIN) return true;
    formerMs[key] = atMs;
  }
  return false;
}

/** Whether more downs than fingers make lie within some one second. */
function isTooDense(downs: readonly LogEntry[]): boolean {
  for (let index = DOWNS_PER_SECOND_MAX; index < downs.length; index++) {
    const [last, first] = [downs[index], downs[index - DOWNS_PER_SECOND_MAX]];
    if (last && first && last[0] - first[0] < 1000) return true;
  }
  return false;
}
