/** Denser than this is not to be seen. */
const DENSITY_MAX = 2;
const DENSITY_MIN = 1;
const DENSITY_STEP = 0.5;
/** What twinkles looks the same when it is drawn every so many ms. */
const TWINKLE_MS = 30;
/** A frame that comes later than this was not in time, in ms. */
const LATE_MS = 24;
/** Of so many frames in a row, so many may come late. */
const WATCHED = 50;
const LATE_MAX = 20;

/** How often the sky is drawn, and with how many pixels for each of the page's: both give way on slow machines. */
export class Pace {
  density: number;
  #drawnMs = -Infinity;
  #lastMs = -Infinity;
  #seen = 0;
  #late = 0;

  constructor(pixelRatio: number) {
    this.density = Math.min(DENSITY_MAX, Math.max(DENSITY_MIN, pixelRatio));
  }

  /** Whether this frame is to be drawn. */
  isDue(nowMs: number, { moves, still }: { moves: boolean; still: boolean }): boolean {
    if (!moves && (still || nowMs - this.#drawnMs < TWINKLE_MS)) return false;
    this.#drawnMs = nowMs;
    return true;
  }

  /** Watches the frames; whether too many came late and fewer pixels have to do from now on. */
  tooSlow(nowMs: number): boolean {
    const ms = nowMs - this.#lastMs;
    this.#lastMs = nowMs;
    // A tab that was out of sight tells nothing.
    if (ms > 1000) return false;
    this.#seen += 1;
    if (ms > LATE_MS) this.#late += 1;
    if (this.#seen < WATCHED) return false;
    const slow = this.#late > LATE_MAX && this.density > DENSITY_MIN;
    this.#seen = 0;
    this.#late = 0;
    if (slow) this.density = Math.max(DENSITY_MIN, this.density - DENSITY_STEP);
    return slow;
  }
}
