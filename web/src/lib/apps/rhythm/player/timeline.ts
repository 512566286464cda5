/**
 * Where the song stands at a moment of the audio clock.
 * Song time is what is judged: 0 is the first sample of the song as the person hears it.
 */
export class Timeline {
  #zeroMs = 0;
  #offsetMs: number;

  /**
   * `offsetMs` is the person's own setting: positive when their presses come late
   * (a wireless headset that hides its latency), and then song time runs that much behind.
   */
  constructor(offsetMs: number) {
    this.#offsetMs = offsetMs;
  }

  /** Says that song time `songMs` is rendered at audio time `contextMs`. */
  anchor(contextMs: number, songMs: number): void {
    this.#zeroMs = contextMs - songMs;
  }

  /** A new offset from the settings, in ms. Only while nothing is being judged. */
  set offsetMs(offsetMs: number) {
    this.#offsetMs = offsetMs;
  }

  /** Song time in ms for a heard audio time in ms. Negative before the song begins. */
  songMsAt(heardMs: number): number {
    return heardMs - this.#zeroMs - this.#offsetMs;
  }
}
