import type { ChartPattern } from '@madang/server/rhythm/chart';
import { type Judgement, type JudgeEvent, WEIGHT_TENTHS } from '@madang/server/rhythm/judge';

/** Judgements in order of worth; their place in this list is their number in tables. */
export const JUDGEMENTS: readonly Judgement[] = ['arts', 'fine', 'near', 'miss'];

const MISS = 3;
const NOT_YET = 255;

/**
 * The score while it grows: the judge's formula over what has been judged so far. When all is judged
 * it is the judge's own.
 */
export class Tally {
  /** The judgement of each part: the head of note n at 2n, its tail after it. */
  readonly #parts: Uint8Array;
  readonly #units: number;
  /** The parts in the order in which they were first judged: a combo is a run in it. */
  readonly #order: Int32Array;
  readonly #counts = new Int32Array(JUDGEMENTS.length);
  #settled = 0;
  #tenths = 0;
  #maxCombo = 0;
  #combo = 0;

  constructor(pattern: ChartPattern) {
    this.#parts = new Uint8Array(pattern.notes.length * 2).fill(NOT_YET);
    this.#units = pattern.notes.reduce((sum, note) => sum + (note.holdMs > 0 ? 2 : 1), 0);
    this.#order = new Int32Array(this.#units);
  }

  /** Takes one judgement in; a part that was judged before (one key too many) is judged anew. */
  add(event: JudgeEvent): void {
    const part = event.noteIndex * 2 + (event.part === 'tail' ? 1 : 0);
    const before = this.#parts[part] ?? NOT_YET;
    const judgement = JUDGEMENTS.indexOf(event.judgement);
    this.#count(before, -1);
    this.#count(judgement, 1);
    this.#parts[part] = judgement;
    this.#combo = event.combo;
    if (before === NOT_YET) {
      this.#order[this.#settled] = part;
      this.#settled += 1;
      this.#maxCombo = Math.max(this.#maxCombo, event.combo);
    } else if ((before === MISS) !== (judgement === MISS)) {
      this.#maxCombo = this.#longest();
    }
  }

  get combo(): number {
    return this.#combo;
  }

  /** The longest combo so far. */
  get maxCombo(): number {
    return this.#maxCombo;
  }

  /** How many heads and tails are judged. */
  get settled(): number {
    return this.#settled;
  }

  /** How many of them got which judgement. */
  get counts(): Record<Judgement, number> {
    const [arts = 0, fine = 0, near = 0, miss = 0] = this.#counts;
    return { arts, fine, near, miss };
  }

  /** What was judged, as a part of what it could have been worth: 0 to 1, and 1 before anything is. */
  get accuracy(): number {
    return this.#settled === 0 ? 1 : this.#tenths / (this.#settled * WEIGHT_TENTHS.arts);
  }

  /** 0 to 10 000 000. */
  get score(): number {
    if (this.#units === 0) return 0;
    return Math.floor((900_000 * this.#tenths + 1_000_000 * this.#maxCombo) / this.#units);
  }

  #count(judgement: number, change: number): void {
    const name = JUDGEMENTS[judgement];
    if (name === undefined) return;
    this.#tenths += change * WEIGHT_TENTHS[name];
    this.#counts[judgement] = (this.#counts[judgement] ?? 0) + change;
  }

  #longest(): number {
    let longest = 0;
    let run = 0;
    for (let place = 0; place < this.#settled; place += 1) {
      run = this.#parts[this.#order[place] ?? 0] === MISS ? 0 : run + 1;
      if (run > longest) longest = run;
    }
    return longest;
  }
}
