import type { ChartPattern, Mode } from '../../songs/rules/chart.ts';
import { type Modifiers, NO_MODIFIERS } from '../../songs/rules/modifiers.ts';
import { Judge } from './live-judge.ts';
import type { LogEntry } from './log.ts';
import type { Judged } from './verdicts.ts';

// The browser knows these rules by this one address, `@madang/server/rhythm/judge`.
export {
  modifiedPattern,
  type Modifiers,
  modifiersText,
  NO_MODIFIERS,
  parseModifiers,
  type Speed,
  SPEEDS,
} from '../../songs/rules/modifiers.ts';
export { Judge } from './live-judge.ts';
export { errorHistogram, type HistogramBin } from './histogram.ts';
export { inspectLog, type LogEntry, type LogFault } from './log.ts';
export { perfectLog } from './play-log.ts';
export { type Grade, gradeOf, SCORE_MAX, WEIGHT_TENTHS } from './score.ts';
export type { Judged, JudgeEvent } from './verdicts.ts';
export { CHORD_SPAN_MS, HOLD_FORGIVEN_MS, type Judgement, WINDOWS_MS } from './windows.ts';

/**
 * The number of these rules, kept with each play: 1 had no gauge, 2 has one. A replay of a play that
 * was judged by 1 is judged with `noFail`.
 */
export const RULES = 2;

/**
 * Judges a finished play: what the server runs on the log it was sent. The same as feeding the log to
 * a `Judge`, entry by entry, and finishing.
 *
 * @param pattern a chart as `modifiedPattern` gives it
 * @param log a log in which `inspectLog` finds no fault
 * @param modifiers of which only `noFail` is asked
 * @throws RangeError as `Judge.feed` does
 */
export function judge(
  pattern: ChartPattern,
  mode: Mode,
  log: readonly LogEntry[],
  modifiers: Pick<Modifiers, 'noFail'> = NO_MODIFIERS,
): Judged {
  const judging = new Judge(pattern, mode, modifiers);
  for (const entry of log) judging.feed(entry);
  return judging.finish();
}
