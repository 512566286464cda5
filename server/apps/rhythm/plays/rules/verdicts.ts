import type { Note } from '../../songs/rules/chart.ts';
import { Gauge } from './gauge.ts';
import { type Badges, badgesOf, NO_BADGES, scoreOf } from './score.ts';
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
  /** When the gauge ran empty, which ended the play; null when it went on to the end. */
  failedAtMs: number | null;
}

/** What the player's screen shows. An event for a part that was judged before replaces the former. */
export interface JudgeEvent {
  /** When it was clear: integer ms since the song's start. */
  atMs: number;
  noteIndex: number;
  part: 'head' | 'tail';
  judgement: Judgement;
  /** Signed, negative = early; null for misses and for tails. */
  errorMs: number | null;
  /** The running combo after this event. */
  combo: number;
  /** The gauge after this event: 1 is full, 0 empty. */
  gauge: number;
  /** Whether this event emptied it and so ended the play; it is the last one then. */
  failed: boolean;
}

/** The verdict on every note of a chart: its judgement as heads and tails, and its error. */
export class Verdicts {
  readonly #notes: readonly Note[];
  readonly #windows: Windows;
  readonly #tally: Tally;
  readonly #gauge: Gauge;
  readonly #noFail: boolean;
  #failedAtMs: number | null = null;
  readonly #errorsMs: Int32Array;
  /** The unit of each note's head; a tail is the unit after it. One more at the end: all units. */
  readonly #units: Int32Array;

  constructor(notes: readonly Note[], windows: Windows, noFail: boolean) {
    this.#notes = notes;
    this.#windows = windows;
    this.#noFail = noFail;
    this.#errorsMs = new Int32Array(notes.length);
    this.#units = new Int32Array(notes.length + 1);
    let units = 0;
    for (let index = 0; index < notes.length; index++) {
      this.#units[index] = units;
      units += (notes[index]?.holdMs ?? 0) > 0 ? 2 : 1;
    }
    this.#units[notes.length] = units;
    this.#tally = new Tally(units);
    this.#gauge = new Gauge(units);
  }

  /** The gauge: 1 is full, 0 empty. */
  get gauge(): number {
    return this.#gauge.value;
  }

  /** When the gauge ran empty and ended the play; nothing may be judged after that. */
  get failedAtMs(): number | null {
    return this.#failedAtMs;
  }

  /** A head was hit at `atMs`, `errorMs` from its moment. */
  hit(noteIndex: number, errorMs: number, judgement: Judgement, atMs: number): JudgeEvent {
    this.#errorsMs[noteIndex] = errorMs;
    return this.#settle(noteIndex, 'head', judgement, atMs);
  }

  /** A head that was hit had one press too many, at `atMs`. */
  spoil(noteIndex: number, atMs: number): JudgeEvent {
    return this.#settle(noteIndex, 'head', 'near', atMs);
  }

  /** A hold was kept to its end or let go; that was clear at `atMs`. */
  endHold(noteIndex: number, judgement: Judgement, atMs: number): JudgeEvent {
    return this.#settle(noteIndex, 'tail', judgement, atMs);
  }

  /** A head was missed, and its tail with it; that was clear at `atMs`. */
  miss(noteIndex: number, atMs: number): JudgeEvent[] {
    const events = [this.#settle(noteIndex, 'head', 'miss', atMs)];
    if ((this.#notes[noteIndex]?.holdMs ?? 0) > 0 && this.#failedAtMs === null) {
      events.push(this.#settle(noteIndex, 'tail', 'miss', atMs));
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
    const failedAtMs = this.#failedAtMs;
    const badges = failedAtMs === null ? badgesOf(score, counts) : NO_BADGES;
    return { score, counts, maxCombo, early, late, ...badges, units, errorsMs, failedAtMs };
  }

  #settle(
    noteIndex: number,
    part: 'head' | 'tail',
    judgement: Judgement,
    atMs: number,
  ): JudgeEvent {
    const unit = (this.#units[noteIndex] ?? 0) + (part === 'tail' ? 1 : 0);
    this.#tally.settle(unit, judgement);
    this.#gauge.judge(unit, judgement);
    const gauge = this.#gauge.value;
    const failed = gauge === 0 && !this.#noFail;
    if (failed) this.#failedAtMs = atMs;
    const errorMs =
      part === 'head' && judgement !== 'miss' ? (this.#errorsMs[noteIndex] ?? 0) : null;
    const { combo } = this.#tally;
    return { atMs, noteIndex, part, judgement, errorMs, combo, gauge, failed };
  }
}
