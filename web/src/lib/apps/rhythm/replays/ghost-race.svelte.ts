import type { ChartPattern } from '@madang/server/rhythm/chart';
import type { JudgeEvent } from '@madang/server/rhythm/judge';
import { type Ghost, Race } from './ghost.ts';

/** A number that changes more often than this can't be read, in ms. */
const SHOW_EVERY_MS = 200;

/** Who is ahead in the play that goes on, to be shown; with nobody to play against, nothing. */
export class GhostRace {
  /** Whom one plays against in this attempt. */
  against = $state.raw<Ghost | null>(null);
  /** Points that one is ahead; negative: behind. */
  gap = $state(0);
  readonly #pattern: ChartPattern;
  #race: Race | null = null;
  #next: Ghost | null = null;
  /** Something was judged in this attempt; it is over. */
  #begun = false;
  #ended = false;
  #shownMs = -Infinity;

  constructor(pattern: ChartPattern) {
    this.#pattern = pattern;
  }

  /** Another ghost: now, or from the next attempt on when something was judged already. */
  set ghost(ghost: Ghost | null) {
    this.#next = ghost;
    if (!this.#begun) this.restart();
  }

  /** Whether there is time to reckon: while notes are judged a ghost would cost frames. */
  get hasTime(): boolean {
    return !this.#begun || this.#ended;
  }

  /** The attempt is over. */
  end(): void {
    this.#ended = true;
  }

  /** A new attempt begins. */
  restart(): void {
    this.#begun = false;
    this.#ended = false;
    this.#shownMs = -Infinity;
    this.#race = this.#next === null ? null : new Race(this.#next, this.#pattern);
    this.against = this.#next;
    this.gap = 0;
  }

  /** The judge spoke at `songMs`. */
  hear(events: readonly JudgeEvent[], songMs: number): void {
    this.#begun = true;
    if (this.#race === null) return;
    this.#race.hear(events);
    if (songMs - this.#shownMs < SHOW_EVERY_MS && !this.#race.isOver) return;
    this.#shownMs = songMs;
    this.gap = this.#race.gap;
  }

  /** How the ghost hit a note (ms, negative = early); null when it missed, or there is none. */
  errorMs(noteIndex: number): number | null {
    return this.against?.errorMs(noteIndex) ?? null;
  }
}
