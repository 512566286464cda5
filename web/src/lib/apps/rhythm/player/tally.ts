import type { ChartPattern } from '@madang/server/rhythm/chart';
import { type Judgement, type JudgeEvent, WEIGHT_TENTHS } from '@madang/server/rhythm/judge';

/** Judgements in order of worth; their place in this list is their number in tables. */
export const JUDGEMENTS: readonly Judgement[] = ['arts', 'fine', 'near', 'miss'];

const NOT_YET = 255;

/**
 * The score while it grows: the judge's formula over what has been judged so far. The number that
 * counts is the judge's own at the end; this one is what the player watches.
 */
export class Tally {
  /** The judgement of each part: the head of note n at 2n, its tail after it. */
  readonly #parts: Uint8Array;
  readonly #units: number;
  #tenths = 0;
  #maxCombo = 0;
  #combo = 0;

  constructor(pattern: ChartPattern) {
    this.#parts = new Uint8Array(pattern.notes.length * 2).fill(NOT_YET);
    this.#units = pattern.notes.reduce((sum, note) => sum + (note.holdMs > 0 ? 2 : 1), 0);
  }

  /** Takes one judgement in; a part that was judged before (one key too many) is judged anew. */
  add(event: JudgeEvent): void {
    const part = event.noteIndex * 2 + (event.part === 'tail' ? 1 : 0);
    this.#tenths += WEIGHT_TENTHS[event.judgement] - this.#tenthsOf(part);
    this.#parts[part] = JUDGEMENTS.indexOf(event.judgement);
    this.#combo = event.combo;
    this.#maxCombo = Math.max(this.#maxCombo, event.combo);
  }

  get combo(): number {
    return this.#combo;
  }

  /** 0 to 10 000 000. */
  get score(): number {
    if (this.#units === 0) return 0;
    return Math.floor((900_000 * this.#tenths + 1_000_000 * this.#maxCombo) / this.#units);
  }

  #tenthsOf(part: number): number {
    const judgement = JUDGEMENTS[this.#parts[part] ?? NOT_YET];
    return judgement === undefined ? 0 : WEIGHT_TENTHS[judgement];
  }
}
