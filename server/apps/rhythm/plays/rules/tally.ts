import type { Judgement } from './windows.ts';

/** Every judgement, best first; a unit's judgement is kept as its place in this list. */
export const JUDGEMENTS: readonly Judgement[] = ['arts', 'fine', 'near', 'miss'];

const MISS = 3;
const UNSETTLED = 255;

/**
 * The judgements of a chart's units (every head and every tail), in the order they were settled.
 * The order is kept because a combo is a run in that order, and because an overpress may turn a
 * settled head into a miss: the combo is then what it would have been, had it been one at once.
 */
export class Tally {
  /** Units settled without a miss since the last one. */
  combo = 0;
  readonly #judgements: Uint8Array;
  readonly #order: Int32Array;
  #settled = 0;

  /** @param units how many heads and tails the chart has */
  constructor(units: number) {
    this.#judgements = new Uint8Array(units).fill(UNSETTLED);
    this.#order = new Int32Array(units);
  }

  /** Judges a unit, for the first time or anew. */
  settle(unit: number, judgement: Judgement): void {
    const before = this.#judgements[unit];
    const place = JUDGEMENTS.indexOf(judgement);
    this.#judgements[unit] = place;
    if (before === UNSETTLED) {
      this.#order[this.#settled++] = unit;
      this.combo = place === MISS ? 0 : this.combo + 1;
    } else if ((before === MISS) !== (place === MISS)) {
      this.combo = this.#runFromEnd();
    }
  }

  /** A unit's judgement; `miss` while it has none, since that is what it becomes without a press. */
  at(unit: number): Judgement {
    return JUDGEMENTS[this.#judgements[unit] ?? MISS] ?? 'miss';
  }

  /** How many units got each judgement. */
  counts(): Record<Judgement, number> {
    const places = [0, 0, 0, 0, 0];
    for (const judgement of this.#judgements) {
      const place = Math.min(judgement, MISS);
      places[place] = (places[place] ?? 0) + 1;
    }
    const [arts = 0, fine = 0, near = 0, miss = 0] = places;
    return { arts, fine, near, miss };
  }

  /** The longest run of units without a miss, in the order they were settled. */
  maxCombo(): number {
    let longest = 0;
    let run = 0;
    for (let place = 0; place < this.#settled; place++) {
      run = this.#judgements[this.#order[place] ?? 0] === MISS ? 0 : run + 1;
      if (run > longest) longest = run;
    }
    return longest;
  }

  #runFromEnd(): number {
    let run = 0;
    while (run < this.#settled) {
      const unit = this.#order[this.#settled - 1 - run] ?? 0;
      if (this.#judgements[unit] === MISS) break;
      run++;
    }
    return run;
  }
}
