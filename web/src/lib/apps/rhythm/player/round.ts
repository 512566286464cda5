import type { ChartPattern, Mode } from '@madang/server/rhythm/chart';
import {
  Judge,
  type Judged,
  type JudgeEvent,
  type LogEntry,
  WINDOWS_MS,
} from '@madang/server/rhythm/judge';
import { LogRecorder } from './log-recorder.ts';

/**
 * The judge is told the time with this delay, because a press may reach the page a little after
 * the frame that came later than it. A miss is shown that much later; nothing else changes.
 */
const GRACE_MS = 40;

/** How an attempt is judged. */
export interface RoundWishes {
  /** An empty gauge ends nothing. */
  noFail: boolean;
  /** Song time (ms) at which the attempt begins. */
  fromMs: number;
}

const WHOLE: RoundWishes = { noFail: false, fromMs: 0 };

/** One attempt at a chart: presses in, judgements out, and the log that proves them. */
export class Round {
  readonly #pattern: ChartPattern;
  readonly #judge: Judge;
  readonly #log: LogRecorder;
  readonly #errorsMs = new Map<number, number>();
  /** Song time (ms) up to which presses are not judged: before the song, and after a rewind. */
  #deafUntilMs: number;

  constructor(pattern: ChartPattern, mode: Mode, { noFail, fromMs }: RoundWishes = WHOLE) {
    this.#pattern = pattern;
    this.#judge = new Judge(pattern, mode, { noFail });
    // Before the first note can be hit, and before the song, a press is somebody settling in. The
    // house would take it for a chart that is fed and not played.
    const firstMs = pattern.notes[0]?.atMs ?? 0;
    this.#deafUntilMs = Math.min(fromMs, firstMs - WINDOWS_MS[mode].near);
    this.#log = new LogRecorder(this.#deafUntilMs);
  }

  /** Every press and release so far, ready to be sent. */
  get log(): LogEntry[] {
    return this.#log.entries;
  }

  /** A key goes down (1) or up (0) at `atMs` of song time. */
  key(atMs: number, key: number, down: 0 | 1): JudgeEvent[] {
    if (atMs < this.#deafUntilMs) return [];
    const entry = this.#log.write(atMs, key, down);
    return entry === null ? [] : this.#heard(this.#judge.feed(entry));
  }

  /** Time passes: what can no longer be hit is missed. `atMs` is song time now. */
  advance(atMs: number): JudgeEvent[] {
    const judgedMs = Math.floor(atMs - GRACE_MS);
    if (judgedMs < this.#deafUntilMs) return [];
    this.#log.raiseFloor(judgedMs);
    return this.#heard(this.#judge.advance(judgedMs));
  }

  /**
   * Stops at `atMs`: every key is let go there, as the hands leave the keys.
   * Song time may be rewound afterwards, but nothing is judged again before `atMs`.
   */
  pause(atMs: number): JudgeEvent[] {
    const said: JudgeEvent[] = [];
    for (const key of this.#log.held()) said.push(...this.key(atMs, key, 0));
    this.#deafUntilMs = Math.max(this.#deafUntilMs, atMs);
    this.#log.raiseFloor(atMs);
    return said;
  }

  /**
   * The rewound song has reached the pause again with `keys` down. They count as pressed here only
   * when a hold was under way, so that a hold can be taken up but no note hit by leaning on a key.
   */
  takeUp(keys: readonly number[]): JudgeEvent[] {
    const atMs = this.#deafUntilMs;
    const inHold = this.#pattern.notes.some(
      (note) => note.holdMs > 0 && note.atMs < atMs && atMs < note.atMs + note.holdMs,
    );
    if (!inHold) return [];
    return keys.flatMap((key) => this.key(atMs, key, 1));
  }

  /** Song time (ms) before which presses are not judged. */
  get deafUntilMs(): number {
    return this.#deafUntilMs;
  }

  /** Signed errors (ms, negative = early) of the notes that are hit so far. */
  get errorsMs(): number[] {
    return [...this.#errorsMs.values()];
  }

  /** How full the gauge is, 0 to 1. */
  get gauge(): number {
    return this.#judge.gauge;
  }

  /** Song time (ms) at which the gauge ran empty and the attempt was over; null while it goes on. */
  get failedAtMs(): number | null {
    return this.#judge.failedAtMs;
  }

  /** The end: lets every key go and settles what is open. */
  finish(atMs: number): Judged {
    for (const key of this.#log.held()) this.key(Math.max(atMs, this.#deafUntilMs), key, 0);
    return this.#judge.finish();
  }

  #heard(events: JudgeEvent[]): JudgeEvent[] {
    for (const { noteIndex, part, errorMs } of events) {
      if (part === 'tail') continue;
      if (errorMs === null) this.#errorsMs.delete(noteIndex);
      else this.#errorsMs.set(noteIndex, errorMs);
    }
    return events;
  }
}
