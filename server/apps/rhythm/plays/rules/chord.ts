import { CHORD_SPAN_MS } from './windows.ts';

/** The keys collected for the note that is tried at the moment. */
export class Chord {
  /** Bit mask of the distinct keys of this try. */
  keys = 0;
  #count = 0;
  #firstMs = 0;

  /**
   * Adds a key that went down. Past the span of the try's first press its keys are spent, and this
   * one begins a new try. A key that is in the try already adds nothing.
   *
   * @returns how many distinct keys the try has now; 0 when this press added nothing
   */
  add(key: number, atMs: number): number {
    if (this.keys === 0 || atMs > this.#firstMs + CHORD_SPAN_MS) {
      this.clear();
      this.#firstMs = atMs;
    }
    const bit = 1 << key;
    if ((this.keys & bit) !== 0) return 0;
    this.keys |= bit;
    return ++this.#count;
  }

  /** Begins with nothing, for the next note. */
  clear(): void {
    this.keys = 0;
    this.#count = 0;
  }
}
