/** Sixty pictures a second are enough for anybody: a quicker screen need not be kept up with. */
const FRAME_MS = 1000 / 60;
/** A frame later than this many times its due time was missed. */
const MISSED_FACTOR = 1.5;
/** So many frames are looked at together: three seconds of them. */
const WINDOW = 180;
/** With more than this share of missed frames, twice in a row, the picture is too rich. */
const MISSED_SHARE_MAX = 0.05;
/** A pause this long is a page that was away and not a frame that was missed, in ms. */
const AWAY_MS = 400;

/** Watches how evenly frames come, and says when the machine can't keep up with the picture. */
export class FrameWatch {
  #lastMs = Number.NaN;
  #frames = 0;
  #missed = 0;
  #badWindows = 0;

  /** Takes the time of a frame (ms). Answers true once it is clear that too many are missed. */
  frame(atMs: number): boolean {
    const tookMs = atMs - this.#lastMs;
    this.#lastMs = atMs;
    if (!(tookMs < AWAY_MS)) return false;
    this.#frames += 1;
    if (tookMs > FRAME_MS * MISSED_FACTOR) this.#missed += 1;
    if (this.#frames < WINDOW) return false;
    this.#badWindows = this.#missed > WINDOW * MISSED_SHARE_MAX ? this.#badWindows + 1 : 0;
    this.#frames = 0;
    this.#missed = 0;
    return this.#badWindows >= 2;
  }

  /** The next frame has none before it: a song begins, a pause is over. */
  rest(): void {
    this.#lastMs = Number.NaN;
  }
}
