import type { Mode } from '@madang/server/rhythm/chart';
import { errorHistogram, type Judgement, WINDOWS_MS } from '@madang/server/rhythm/judge';

/** One bar of the picture of errors. */
export interface TimingBar {
  fromMs: number;
  toMs: number;
  count: number;
  judgement: Judgement;
}

/** How the hits of a play lie round the notes. */
export interface Timing {
  /** From the earliest that counts to the latest, without gaps, mirrored round 0. */
  bars: TimingBar[];
  countMax: number;
  windowMs: number;
  /** Mean and standard deviation in ms; null without hits. */
  meanMs: number | null;
  spreadMs: number | null;
}

/** Bars this wide let a bias of a frame be seen, in ms: a divisor of every window of its mode. */
const BIN_MS: Record<Mode, number> = { easy: 10, hard: 6 };

/** Works the picture of errors out of the judge's signed errors (ms, negative = early). */
export function timingOf(errorsMs: readonly number[], mode: Mode): Timing {
  const windows = WINDOWS_MS[mode];
  const binMs = BIN_MS[mode];
  const half = Math.ceil((windows.near + 1) / binMs) * binMs;
  const counted = new Map(errorHistogram(errorsMs, binMs).map((bin) => [bin.fromMs, bin.count]));
  const bars: TimingBar[] = [];
  for (let fromMs = -half; fromMs < half; fromMs += binMs) {
    const middleMs = Math.abs(fromMs + binMs / 2);
    const judgement =
      middleMs <= windows.arts ? 'arts' : middleMs <= windows.fine ? 'fine' : 'near';
    bars.push({ fromMs, toMs: fromMs + binMs, count: counted.get(fromMs) ?? 0, judgement });
  }
  const count = errorsMs.length;
  const meanMs = count === 0 ? null : errorsMs.reduce((sum, error) => sum + error, 0) / count;
  const spreadMs =
    meanMs === null
      ? null
      : Math.sqrt(errorsMs.reduce((sum, error) => sum + (error - meanMs) ** 2, 0) / count);
  return {
    bars,
    countMax: Math.max(1, ...bars.map((bar) => bar.count)),
    windowMs: half,
    meanMs,
    spreadMs,
  };
}
