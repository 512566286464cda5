import type { Note } from '../../songs/rules/chart.ts';
import { type Badges, badgesOf, scoreOf } from './score.ts';
import { Tally } from './tally.ts';
import type { Judgement, Windows } from './windows.ts';

/** A finished play, judged. */
export interface Judged extends Badges {
  score: number;
  counts: Record<Judgement, number>;
  maxCombo: number;
  /** Hits before, and after, the `arts` window: what a player can mend. */
  early: number;
  late: number;
  /** Heads and tails of the chart: what the counts add up to. */
  units: number;
  /** One signed error for each head that was hit, in the chart's order; negative = early. */
  errorsMs: number[];
}

/** What the player's screen shows. An event for a part that was judged before replaces the former. */
export interface JudgeEvent {
  noteIndex: number;
  part: 'head' | 'tail';
  judgement: Judgement;
  /** Signed, negative = early; null for misses and for tails. */
  errorMs: number | null;
  /** The running combo after this event. */
  combo: number;
}

/** The verdict on every note of a chart: its judgement as heads and tails, and its error. */
export class Verdicts {
  readonly #notes: readonly Note[];
  readonly #windows: Windows;
  readonly #tally: Tally;
  readonly #errorsMs: Int32Array;
  /** The unit of each note's head; a tail is the unit after it. One more at the end: all units. */
  readonly #units: Int32Array;

  constructor(notes: readonly Note[], windows: Windows) {
    this.#notes = notes;
    this.#windows = windows;
    this.#errorsMs = new Int32Array(notes.length);
    this.#units = new Int32Array(notes.length + 1);
    let units = 0;
    for (let index = 0; index < notes.length; index++) {
      this.#units[index] = units;
      units += (notes[index]?.holdMs ?? 0) > 0 ? 2 : 1;
    }
    this.#units[notes.length] = units;
    this.#tally = new Tally(units);
  }

  /** A head was hit, `errorMs` from its moment. */
  hit(noteIndex: number, errorMs: number, judgement: Judgement): JudgeEvent {
    this.#errorsMs[noteIndex] = errorMs;
    return this.#settle(noteIndex, 'head', judgement);
  }

  /** A head that was hit had one press too many. */
  spoil(noteIndex: number): JudgeEvent {
    return this.#settle(noteIndex, 'head', 'near');
  }

  /** A hold was kept to its end or let go. */
  endHold(noteIndex: number, judgement: Judgement): JudgeEvent {
    return this.#settle(noteIndex, 'tail', judgement);
  }

  /** A head was missed, and its tail with it. */
  miss(noteIndex: number): JudgeEvent[] {
    const events = [this.#settle(noteIndex, 'head', 'miss')];
    if ((this.#notes[noteIndex]?.holdMs ?? 0) > 0) {
      events.push(this.#settle(noteIndex, 'tail', 'miss'));
    }
    return events;
  }

  /** The sum of it all; what has no verdict yet counts as missed. */
  judged(): Judged {
    const counts = this.#tally.counts();
    const maxCombo = this.#tally.maxCombo();
    const score = scoreOf(counts, maxCombo);
    const errorsMs: number[] = [];
    let early = 0;
    let late = 0;
    for (let index = 0; index < this.#notes.length; index++) {
      if (this.#tally.at(this.#units[index] ?? 0) === 'miss') continue;
      const errorMs = this.#errorsMs[index] ?? 0;
      errorsMs.push(errorMs);
      if (errorMs < -this.#windows.arts) early++;
      if (errorMs > this.#windows.arts) late++;
    }
    const units = this.#units[this.#notes.length] ?? 0;
    return { score, counts, maxCombo, early, late, ...badgesOf(score, counts), units, errorsMs };
  }

  #settle(noteIndex: number, part: 'head' | 'tail', judgement: Judgement): JudgeEvent {
    this.#tally.settle((this.#units[noteIndex] ?? 0) + (part === 'tail' ? 1 : 0), judgement);
    const errorMs =
      part === 'head' && judgement !== 'miss' ? (this.#errorsMs[noteIndex] ?? 0) : null;
    return { noteIndex, part, judgement, errorMs, combo: this.#tally.combo };
  }
}
