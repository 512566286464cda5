import type { ChartPattern, Note } from '../../songs/rules/chart.ts';
import { LOG_AFTER_MS_MAX, LOG_BEFORE_MS_MAX } from '../limits.ts';
import type { LogEntry } from './log.ts';

/** How long a finger rests on a key for a tap. */
const TAP_MS = 45;

/** Some key that goes down and up again; times are integer milliseconds. */
interface Press {
  downMs: number;
  upMs: number;
}

/** A player's hands: which key each press takes, and so which earlier press has to end for it. */
class Hands {
  readonly #presses: { key: number; press: Press }[] = [];
  /** The last press of each key. */
  readonly #last: (Press | undefined)[];

  constructor(keyCount: number) {
    this.#last = Array.from({ length: keyCount }, () => undefined);
  }

  /**
   * Presses whichever key has been free the longest. When all are down, the one that was to go up
   * first goes up now; when not even that can be (all went down this very millisecond), the press is
   * left out. Call with rising `downMs`.
   */
  press(press: Press): void {
    let chosen = -1;
    let freeMs = Infinity;
    for (const [key, last] of this.#last.entries()) {
      if (last && last.downMs >= press.downMs) continue;
      const keyFreeMs = last?.upMs ?? -Infinity;
      if (chosen >= 0 && keyFreeMs >= freeMs) continue;
      chosen = key;
      freeMs = keyFreeMs;
    }
    if (chosen < 0) return;
    const last = this.#last[chosen];
    if (last) last.upMs = Math.min(last.upMs, press.downMs);
    this.#last[chosen] = press;
    this.#presses.push({ key: chosen, press });
  }

  /**
   * All that the keys did, in order of time. At one moment keys go up before others go down, and
   * down in the order they were asked for: of two notes at once the first gets the first.
   */
  log(): LogEntry[] {
    return this.#presses
      .flatMap(({ key, press }): LogEntry[] => [
        [press.downMs, key, 1],
        [press.upMs, key, 0],
      ])
      .sort((one, other) => one[0] - other[0] || one[2] - other[2]);
  }
}

/**
 * A log that plays every note to the millisecond: all `arts` in both modes.
 *
 * @param pattern a chart in which `inspectChart` finds no fault
 */
export function perfectLog(pattern: ChartPattern): LogEntry[] {
  const hands = new Hands(pattern.keyCount);
  for (const note of pattern.notes) {
    const upMs = note.atMs + (note.holdMs > 0 ? note.holdMs : TAP_MS);
    for (let finger = 0; finger < note.count; finger++) hands.press({ downMs: note.atMs, upMs });
  }
  return hands.log();
}

/** How a made-up person plays. */
export interface Habits {
  /** Standard deviation of their timing errors, in milliseconds; 15 is practised, 40 a beginner. */
  spreadMs: number;
  /** Share of the notes they don't press at all, 0..1. */
  missRate: number;
}

/**
 * A log as a person might play it: normally distributed errors, fingers of a chord a little apart,
 * taps of uneven length, notes left out. It passes `inspectLog`.
 *
 * @param pattern a chart in which `inspectChart` finds no fault
 * @param random uniform numbers in [0, 1); the same numbers give the same log
 */
export function humanLog(pattern: ChartPattern, random: () => number, habits: Habits): LogEntry[] {
  const presses = pattern.notes
    .flatMap((note) => (random() < habits.missRate ? [] : humanPresses(note, random, habits)))
    .map((press) => withinSong(press, pattern.lengthMs))
    .sort((one, other) => one.downMs - other.downMs);
  const hands = new Hands(pattern.keyCount);
  for (const press of presses) hands.press(press);
  return hands.log();
}

function humanPresses(note: Note, random: () => number, { spreadMs }: Habits): Press[] {
  const presses: Press[] = [];
  const atMs = note.atMs + normal(random) * spreadMs;
  for (let finger = 0; finger < note.count; finger++) {
    const downMs = atMs + (normal(random) * spreadMs) / 4;
    const lengthMs = note.holdMs > 0 ? note.holdMs : TAP_MS * (1 + random());
    presses.push({ downMs, upMs: downMs + lengthMs + (normal(random) * spreadMs) / 2 });
  }
  return presses;
}

function withinSong(press: Press, lengthMs: number): Press {
  const lastMs = Math.floor(lengthMs) + LOG_AFTER_MS_MAX;
  const downMs = Math.min(Math.max(Math.round(press.downMs), -LOG_BEFORE_MS_MAX), lastMs - 1);
  return { downMs, upMs: Math.min(Math.max(Math.round(press.upMs), downMs + 1), lastMs) };
}

/** One number of the standard normal distribution (Box and Muller, 1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
