import type { ChartPattern } from '@madang/server/rhythm/chart';
import type { Judged, JudgeEvent } from '@madang/server/rhythm/judge';
import { Tally } from '../player/tally.ts';
import type { Story } from './story.ts';

/** Stands for the error of a note that the ghost missed. */
const NONE = -32_768;

/**
 * Another play of the same chart that one plays against. All of it is reckoned before the song: while
 * it plays there is nothing to do but to look into two lists.
 */
export class Ghost {
  readonly name: string;
  /** What came of it in the end. */
  readonly judged: Judged;
  /** Its score after so many heads and tails were judged; the last is what it came to. */
  readonly #scores: Int32Array;
  readonly #errorsMs: Int16Array;

  constructor(name: string, pattern: ChartPattern, { moments, judged }: Story) {
    this.name = name;
    this.judged = judged;
    this.#scores = new Int32Array(judged.units + 1);
    this.#errorsMs = new Int16Array(pattern.notes.length).fill(NONE);
    let reached = 0;
    for (const { event, score, settled } of moments) {
      this.#scores[settled] = score;
      reached = settled;
      if (event.part === 'head') this.#errorsMs[event.noteIndex] = event.errorMs ?? NONE;
    }
    // Where the gauge ran empty, what was left was missed: the score stayed as it was.
    this.#scores.fill(this.#scores[reached] ?? 0, reached);
  }

  /** Its score when so many heads and tails of the chart had been judged. */
  scoreAfter(settled: number): number {
    return this.#scores[Math.min(settled, this.#scores.length - 1)] ?? 0;
  }

  /** How far beside a note it hit (ms, negative = early); null when it missed. */
  errorMs(noteIndex: number): number | null {
    const errorMs = this.#errorsMs[noteIndex] ?? NONE;
    return errorMs === NONE ? null : errorMs;
  }
}

/** A play against a ghost: who is ahead, and by how much. */
export class Race {
  readonly ghost: Ghost;
  readonly #tally: Tally;

  constructor(ghost: Ghost, pattern: ChartPattern) {
    this.ghost = ghost;
    this.#tally = new Tally(pattern);
  }

  hear(events: readonly JudgeEvent[]): void {
    for (const event of events) this.#tally.add(event);
  }

  /** Whether all of the chart is judged. */
  get isOver(): boolean {
    return this.#tally.settled === this.ghost.judged.units;
  }

  /** Points that one is ahead of the ghost, after as many notes; negative: behind. */
  get gap(): number {
    return this.#tally.score - this.ghost.scoreAfter(this.#tally.settled);
  }
}
