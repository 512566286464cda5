import type { ChartPattern, Mode } from '@madang/server/rhythm/chart';
import { Judge, type Judged, type JudgeEvent, type LogEntry } from '@madang/server/rhythm/judge';
import { Tally } from '../player/tally.ts';

/** One word of the judge, and how the play stood after it. */
export interface Moment {
  event: JudgeEvent;
  score: number;
  maxCombo: number;
  /** 0 to 1, of what was judged until then. */
  accuracy: number;
  /** How many heads and tails had been judged, and how. */
  settled: number;
  counts: Judged['counts'];
}

/** A play from its first word to its last, in the order in which they were said. */
export interface Story {
  moments: readonly Moment[];
  judged: Judged;
}

/** What a play was judged by. */
export interface Rules {
  /** The chart as it was played: in its version, modified. */
  pattern: ChartPattern;
  mode: Mode;
  /** An empty gauge ended nothing. */
  noFail: boolean;
}

/** Judges a log by the very rules that judged the play, and notes how it stood after every word. */
export function tellStory({ pattern, mode, noFail }: Rules, log: readonly LogEntry[]): Story {
  const judge = new Judge(pattern, mode, { noFail });
  const tally = new Tally(pattern);
  const moments: Moment[] = [];
  const hear = (events: readonly JudgeEvent[]) => {
    for (const event of events) {
      tally.add(event);
      const { score, maxCombo, accuracy, settled, counts } = tally;
      moments.push({ event, score, maxCombo, accuracy, settled, counts });
    }
  };
  for (const entry of log) hear(judge.feed(entry));
  hear(judge.advance(Infinity));
  return { moments, judged: judge.finish() };
}

/** How many moments of a story lie at or before a time: the place of the first that does not. */
export function momentsUntil(moments: readonly Moment[], atMs: number): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((moments[middle]?.event.atMs ?? Infinity) <= atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
