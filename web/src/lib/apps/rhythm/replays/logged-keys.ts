import type { LogEntry } from '@madang/server/rhythm/judge';

/** The keys of a log at a moment of it: which are down, and how often each has gone down. */
export class LoggedKeys {
  readonly down: boolean[];
  readonly presses: number[];
  readonly #log: readonly LogEntry[];
  #next = 0;

  constructor(log: readonly LogEntry[], keyCount: number) {
    this.#log = log;
    this.down = Array.from({ length: keyCount }, () => false);
    this.presses = Array.from({ length: keyCount }, () => 0);
  }

  /** Goes to a moment (ms), later or earlier. Answers whether anything is different there. */
  moveTo(atMs: number): boolean {
    const before = this.#next;
    if ((this.#log[before - 1]?.[0] ?? -Infinity) > atMs) this.#rewind();
    let entry = this.#log[this.#next];
    while (entry !== undefined && entry[0] <= atMs) {
      const [, key, isDown] = entry;
      this.down[key] = isDown === 1;
      if (isDown === 1) this.presses[key] = (this.presses[key] ?? 0) + 1;
      this.#next += 1;
      entry = this.#log[this.#next];
    }
    return this.#next !== before;
  }

  #rewind(): void {
    this.#next = 0;
    this.down.fill(false);
    this.presses.fill(0);
  }
}
