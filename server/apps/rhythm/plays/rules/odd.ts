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

/** What was measured where something is odd, against its limit. */
export interface OddFact {
  code: Oddity;
  /** Of what `found` and `limit` are: its unit stands in its name. */
  measure:
    | 'keys_down'
    | 'first_down_ms'
    | 'error_deviation_ms'
    | 'even_intervals'
    | 'key_repeat_ms'
    | 'downs_per_second';
  found: number;
  limit: number;
  /** When it was so, or began to be; null where it is about the whole play. */
  atMs: number | null;
  /** The key that it is about; null where it is about several. */
  key: number | null;
  /** How often it was so, of an even interval how long it is in ms, of errors how many there were. */
  times: number;
}

type Measured = Omit<OddFact, 'code'>;

/**
 * What is odd about a play, each oddity at most once.
 * @param log a log in which `inspectLog` finds no fault
 * @param judged what `judge` made of that log, in that mode
 */
export function findOddities(
  pattern: ChartPattern,
  mode: Mode,
  log: readonly LogEntry[],
  judged: Pick<Judged, 'errorsMs'>,
): Oddity[] {
  return [...new Set(oddFacts(pattern, mode, log, judged).map(({ code }) => code))];
}

/**
 * What is odd about a play, in figures. The thresholds stand, with their reasons, in the room's
 * `limits.ts`.
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
 * @returns in the order above
 */
export function oddFacts(
  pattern: ChartPattern,
  mode: Mode,
  log: readonly LogEntry[],
  judged: Pick<Judged, 'errorsMs'>,
): OddFact[] {
  const downs = log.filter((entry) => entry[2] === 1);
  const firstWindowMs = (pattern.notes[0]?.atMs ?? Infinity) - WINDOWS_MS[mode].near;
  const found: [Oddity, Measured | null][] = [
    ['too_many_keys', tooManyKeys(log, Math.min(KEYS_DOWN_MAX, pattern.keyCount))],
    ['input_before_start', tooEarly(downs, Math.min(0, firstWindowMs))],
    ['inhuman_regularity', tooEven(judged.errorsMs)],
    ['inhuman_regularity', clockwork(downs)],
    ['impossible_rate', repeatedTooFast(downs)],
    ['impossible_rate', tooDense(downs)],
  ];
  return found.flatMap(([code, measured]) => (measured ? [{ code, ...measured }] : []));
}

function tooManyKeys(log: readonly LogEntry[], limit: number): Measured | null {
  let [most, mostMs, down, times] = [0, 0, 0, 0];
  for (const entry of log) {
    down += entry[2] === 1 ? 1 : -1;
    if (entry[2] === 1 && down > limit) times++;
    if (down > most) [most, mostMs] = [down, entry[0]];
  }
  if (times === 0) return null;
  return { measure: 'keys_down', found: most, limit, atMs: mostMs, key: null, times };
}

function tooEarly(downs: readonly LogEntry[], limit: number): Measured | null {
  const times = downs.filter((entry) => entry[0] < limit).length;
  const [first] = downs;
  if (times === 0 || !first) return null;
  const [atMs, key] = first;
  return { measure: 'first_down_ms', found: atMs, limit, atMs, key, times };
}

/** The errors' standard deviation, where it is below a person's. */
function tooEven(errorsMs: readonly number[]): Measured | null {
  const times = errorsMs.length;
  if (times < REGULARITY_SAMPLES_MIN) return null;
  const mean = errorsMs.reduce((sum, errorMs) => sum + errorMs, 0) / times;
  const squares = errorsMs.reduce((sum, errorMs) => sum + (errorMs - mean) ** 2, 0);
  const deviationMs = Math.sqrt(squares / times);
  if (deviationMs >= ERROR_DEVIATION_MS_MIN) return null;
  const found = Math.floor(deviationMs * 100) / 100;
  const limit = ERROR_DEVIATION_MS_MIN;
  return { measure: 'error_deviation_ms', found, limit, atMs: null, key: null, times };
}

/**
 * The longest run of moments at which keys go down that keeps one interval, unchanged to the
 * millisecond, where it is as long as regularity needs. Keys that go down in the same millisecond are
 * one moment.
 */
function clockwork(downs: readonly LogEntry[]): Measured | null {
  let [formerMs, intervalMs, run] = [Number.NaN, Number.NaN, 0];
  let [longest, sinceMs, eachMs] = [0, 0, 0];
  for (const entry of downs) {
    const atMs = entry[0];
    if (atMs === formerMs) continue;
    run = atMs - formerMs === intervalMs ? run + 1 : 1;
    intervalMs = atMs - formerMs;
    formerMs = atMs;
    if (run > longest) [longest, sinceMs, eachMs] = [run, atMs - run * intervalMs, intervalMs];
  }
  const limit = REGULARITY_SAMPLES_MIN;
  if (longest < limit) return null;
  return {
    measure: 'even_intervals',
    found: longest,
    limit,
    atMs: sinceMs,
    key: null,
    times: eachMs,
  };
}

function repeatedTooFast(downs: readonly LogEntry[]): Measured | null {
  const formerMs: number[] = [];
  let [times, leastMs] = [0, Infinity];
  let least: LogEntry | null = null;
  for (const entry of downs) {
    const atMs = entry[0];
    const key = entry[1];
    const gapMs = atMs - (formerMs[key] ?? -Infinity);
    formerMs[key] = atMs;
    if (gapMs < KEY_REPEAT_MS_MIN) times++;
    if (gapMs < leastMs) [leastMs, least] = [gapMs, entry];
  }
  if (times === 0 || !least) return null;
  const [atMs, key] = least;
  return { measure: 'key_repeat_ms', found: leastMs, limit: KEY_REPEAT_MS_MIN, atMs, key, times };
}

/** The second with the most downs, where they are more than fingers make. */
function tooDense(downs: readonly LogEntry[]): Measured | null {
  if (!isTooDense(downs)) return null;
  let [most, sinceMs, times, first] = [0, 0, 0, 0];
  for (let last = 0; last < downs.length; last++) {
    const lastMs = downs[last]?.[0] ?? 0;
    while (lastMs - (downs[first]?.[0] ?? 0) >= 1000) first++;
    const count = last - first + 1;
    if (count > DOWNS_PER_SECOND_MAX) times++;
    if (count > most) [most, sinceMs] = [count, downs[first]?.[0] ?? 0];
  }
  const limit = DOWNS_PER_SECOND_MAX;
  return { measure: 'downs_per_second', found: most, limit, atMs: sinceMs, key: null, times };
}

function isTooDense(downs: readonly LogEntry[]): boolean {
  for (let index = DOWNS_PER_SECOND_MAX; index < downs.length; index++) {
    const [last, first] = [downs[index], downs[index - DOWNS_PER_SECOND_MAX]];
    if (last && first && last[0] - first[0] < 1000) return true;
  }
  return false;
}
