import type { Offset } from './settings/offsets.ts';

/** A picture handed over now is seen about one frame later. */
export const FRAME_LEAD_MS = 16;

/**
 * Where the song stands at a moment of the audio clock.
 * Song time is what is judged: 0 is the first sample of the song as the person hears it.
 */
export class Timeline {
  #zeroMs = 0;
  /**
   * The person's own. The sound: positive when presses to the beat come late (a wireless headset that
   * hides its latency), and then song time runs that much behind. The picture: drawn that much ahead.
   * Only to be changed while nothing is being judged.
   */
  offset: Offset;

  constructor(offset: Offset) {
    this.offset = offset;
  }

  /** Says that song time `songMs` is rendered at audio time `contextMs`. */
  anchor(contextMs: number, songMs: number): void {
    this.#zeroMs = contextMs - songMs;
  }

  /** Song time in ms for a heard audio time in ms. Negative before the song begins. */
  songMsAt(heardMs: number): number {
    return heardMs - this.#zeroMs - this.offset.audioMs;
  }

  /** The song time (ms) to draw while `songMs` is being judged, so that both are seen together. */
  pictureMs(songMs: number): number {
    return songMs + FRAME_LEAD_MS + this.offset.visualMs;
  }
}
