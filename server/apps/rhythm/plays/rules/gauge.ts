import type { Judgement } from './windows.ts';

/** What a unit of each judgement does to the gauge. At two hits in five it neither rises nor falls. */
export const GAUGE_CHANGE: Record<Judgement, number> = { arts: 6, fine: 6, near: 4, miss: -4 };

/** Misses in a row that empty a full gauge, or all units of a chart that has fewer. */
export const GAUGE_MISSES = 60;

/** The same of a long chart, as a share of its units: a hard passage lasts longer there. */
export const GAUGE_MISSES_SHARE = 10;

/**
 * How long a play may go on. It begins full; hits fill it, misses drain it; empty, the play is over.
 * It is generous: who hits half the notes on easy comes through, and who plays nothing does not.
 * Whole numbers alone, so that server and browser see it run empty at the same note.
 */
export class Gauge {
  readonly #full: number;
  #level: number;
  /** What each unit has changed, to be taken back when it is judged anew. */
  readonly #changes: Int8Array;

  /** @param units heads and tails of the chart */
  constructor(units: number) {
    const misses = Math.max(
      1,
      Math.min(units, GAUGE_MISSES),
      Math.ceil(units / GAUGE_MISSES_SHARE),
    );
    this.#full = misses * -GAUGE_CHANGE.miss;
    this.#level = this.#full;
    this.#changes = new Int8Array(units);
  }

  /** 1 is full, 0 empty. */
  get value(): number {
    return this.#level / this.#full;
  }

  /** A unit was judged, for the first time or anew. */
  judge(unit: number, judgement: Judgement): void {
    const before = this.#level - (this.#changes[unit] ?? 0);
    const after = Math.max(0, Math.min(this.#full, before + GAUGE_CHANGE[judgement]));
    this.#level = after;
    this.#changes[unit] = after - before;
  }
}
