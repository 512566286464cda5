import type { ChartPattern, Mode, Note } from '../../songs/rules/chart.ts';
import { type Modifiers, NO_MODIFIERS } from '../../songs/rules/modifiers.ts';
import { Chord } from './chord.ts';
import { type Hold, Holds } from './holds.ts';
import { leavesBehind } from './lateness.ts';
import type { LogEntry } from './log.ts';
import { type Judged, type JudgeEvent, Verdicts } from './verdicts.ts';
import { CHORD_SPAN_MS, judgementOf, tailJudgementOf, WINDOWS_MS } from './windows.ts';
import type { Windows } from './windows.ts';

/**
 * Judges a play while it happens. Integer milliseconds only; the result depends on the chart, the
 * mode and the entries alone, never on when or how often `advance` was called in between.
 *
 * A down goes to the earliest unresolved note whose `near` window holds it; the one behind it takes it
 * when the first was forgotten (see `leavesBehind`). A chord collects distinct keys within 60 ms of its first press; the same key again adds nothing. Past that span the presses
 * are spent and the next one begins anew, until the window ends. A note keeps its presses from the
 * notes behind it, so heads are settled in the chart's order. A down that no note takes
 * - mends the hold that has lacked a key the longest (with another key, if it likes);
 * - is an overpress of the note completed last, if that was within 60 ms: the note falls to `near`,
 *   and the hold, if it is one, owns that key too. A second overpress within 60 ms of the first makes
 *   it a `miss`: one key too many is a slip, two are mashing. That a down mends excuses nothing, or
 *   quick short presses on all keys would play every hold;
 * - is a stray press otherwise, and costs nothing.
 *
 * A hold is kept when it has its keys until its end minus the `near` window; its tail is `arts` at
 * that moment, or at once when the head came later still. Let go before, it has 120 ms to be mended,
 * else its tail is judged by the moment it was let go. A missed head misses its tail in the same
 * moment. Of things that fall due in the same millisecond, a missed head comes before the tails, and
 * both before an entry of that millisecond.
 *
 * Where the gauge runs empty (`gauge.ts`) the play is over: nothing after that is judged, and what has
 * no verdict is missed.
 */
export class Judge {
  readonly #notes: readonly Note[];
  readonly #keyCount: number;
  readonly #windows: Windows;
  readonly #verdicts: Verdicts;
  readonly #holds = new Holds();
  #clockMs = -Infinity;
  /** Bit mask of the keys that are down. */
  #down = 0;
  /** The earliest unresolved note, and the keys collected for it. */
  #next = 0;
  readonly #chord = new Chord();
  /** The note an overpress would harm, until when, and whether one has already. */
  #last = -1;
  #lastUntilMs = -Infinity;
  #overpressed = false;

  /**
   * @param pattern a chart in which `inspectChart` finds no fault, as `modifiedPattern` gives it
   * @param modifiers of which only `noFail` is asked
   */
  constructor(
    pattern: ChartPattern,
    mode: Mode,
    { noFail }: Pick<Modifiers, 'noFail'> = NO_MODIFIERS,
  ) {
    this.#notes = pattern.notes;
    this.#keyCount = pattern.keyCount;
    this.#windows = WINDOWS_MS[mode];
    this.#verdicts = new Verdicts(pattern.notes, this.#windows, noFail);
  }

  /** How far time has passed: no entry may be earlier. */
  get clockMs(): number {
    return this.#clockMs;
  }

  /** The gauge: 1 is full, 0 empty. */
  get gauge(): number {
    return this.#verdicts.gauge;
  }

  /** When the gauge ran empty, which ended the play; null while it goes on, and with `noFail`. */
  get failedAtMs(): number | null {
    return this.#verdicts.failedAtMs;
  }

  /**
   * One key moved. Time passes to the entry first. A key that is already down, or already up, is
   * ignored, so a keyboard's auto-repeat does no harm.
   *
   * @returns what was judged, in order
   * @throws RangeError when the time is no integer or before `clockMs`, or the key isn't in the set
   */
  feed(entry: LogEntry): JudgeEvent[] {
    const [atMs, key, down] = entry;
    if (!Number.isInteger(atMs) || atMs < this.#clockMs) {
      throw new RangeError(`An entry at ${atMs} ms cannot follow ${this.#clockMs} ms`);
    }
    if (!Number.isInteger(key) || key < 0 || key >= this.#keyCount) {
      throw new RangeError(`Key ${key} isn't one of the chart's ${this.#keyCount}`);
    }
    const events = this.advance(atMs);
    const bit = 1 << key;
    if (((this.#down & bit) !== 0) === (down === 1)) return events;
    this.#down ^= bit;
    if (this.failedAtMs !== null) return events;
    if (down === 1) this.#press(atMs, key, events);
    else this.#holds.release(key, atMs);
    return events;
  }

  /**
   * Time passes: notes that nobody hit are missed, holds that were kept are settled. It is a promise
   * that no entry before `atMs` will follow; a player whose key events arrive late advances to a
   * little before the present, or moves a late entry to `clockMs` before logging and feeding it.
   *
   * @param atMs milliseconds since the song's start; fractions are cut off, a step back does nothing
   * @returns what was judged, in order
   */
  advance(atMs: number): JudgeEvent[] {
    const events: JudgeEvent[] = [];
    const untilMs = Math.floor(atMs);
    if (!(untilMs > this.#clockMs)) return events;
    this.#clockMs = untilMs;
    while (this.failedAtMs === null) {
      const note = this.#notes[this.#next];
      const missMs = note ? note.atMs + this.#windows.near + 1 : Infinity;
      const hold = this.#holds.soonest();
      const endMs = hold?.dueMs ?? Infinity;
      const dueMs = Math.min(missMs, endMs);
      if (dueMs > untilMs || dueMs === Infinity) break;
      if (hold && endMs < missMs) this.#endHold(hold, dueMs, events);
      else events.push(...this.#verdicts.miss(this.#moveOn(), dueMs));
    }
    return events;
  }

  /** Lets all remaining time pass; a key that is still down stays down. May be called again. */
  finish(): Judged {
    this.advance(Infinity);
    return this.#verdicts.judged();
  }

  #press(atMs: number, key: number, events: JudgeEvent[]): void {
    if (this.#chord.keys === 0 && leavesBehind(this.#notes, this.#next, atMs, this.#windows)) {
      events.push(...this.#verdicts.miss(this.#moveOn(), atMs));
      if (this.failedAtMs !== null) return;
    }
    const note = this.#notes[this.#next];
    if (note && atMs >= note.atMs - this.#windows.near) {
      if (this.#chord.add(key, atMs) === note.count) this.#complete(note, atMs, events);
      return;
    }
    const mended = this.#holds.mend(key);
    if (mended && mended.dueMs <= atMs) this.#endHold(mended, atMs, events);
    if (atMs > this.#lastUntilMs) return;
    if (!mended) this.#holds.lend(this.#last, key);
    this.#overpress(atMs, events);
  }

  #complete(note: Note, atMs: number, events: JudgeEvent[]): void {
    // A key of the chord may have gone up again before its last one came: that one holds nothing.
    const keys = this.#chord.keys & this.#down;
    const index = this.#moveOn();
    this.#last = index;
    this.#lastUntilMs = atMs + CHORD_SPAN_MS;
    this.#overpressed = false;
    const errorMs = atMs - note.atMs;
    const judgement = judgementOf(errorMs, this.#windows);
    events.push(this.#verdicts.hit(index, errorMs, judgement, atMs));
    if (note.holdMs === 0) return;
    const keepMs = note.atMs + note.holdMs - this.#windows.near;
    const hold = this.#holds.begin(index, note.count, keepMs, keys, atMs);
    if (keepMs <= atMs) this.#endHold(hold, atMs, events);
  }

  #overpress(atMs: number, events: JudgeEvent[]): void {
    if (this.#overpressed) {
      this.#lastUntilMs = -Infinity;
      this.#holds.end(this.#last);
      events.push(...this.#verdicts.miss(this.#last, atMs));
    } else {
      this.#overpressed = true;
      this.#lastUntilMs = atMs + CHORD_SPAN_MS;
      events.push(this.#verdicts.spoil(this.#last, atMs));
    }
  }

  /** @returns the note that was the earliest unresolved one until now */
  #moveOn(): number {
    this.#chord.clear();
    return this.#next++;
  }

  #endHold(hold: Hold, atMs: number, events: JudgeEvent[]): void {
    this.#holds.end(hold.noteIndex);
    const note = this.#notes[hold.noteIndex];
    const { droppedMs, keepMs } = hold;
    const judgement =
      note && droppedMs !== null && droppedMs < keepMs
        ? tailJudgementOf(droppedMs - note.atMs, note.holdMs)
        : 'arts';
    events.push(this.#verdicts.endHold(hold.noteIndex, judgement, atMs));
  }
}
