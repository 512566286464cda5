import type { LogEntry } from '@madang/server/rhythm/judge';

/** The house takes no longer logs: four minutes of forty presses a second. */
const ENTRIES_MAX = 20_000;

/**
 * Writes the input log that proves a score. Entries are whole milliseconds and never run
 * backwards, and nothing may be written before `floorMs`: the moment up to which the judge has
 * already spoken. What this class answers is what the judge is fed, live and later on the server,
 * so the two can only agree.
 */
export class LogRecorder {
  readonly entries: LogEntry[] = [];
  readonly #down = new Set<number>();
  #floorMs: number;

  /** `fromMs`: song time (ms) before which nothing is written. */
  constructor(fromMs: number) {
    this.#floorMs = Math.ceil(fromMs);
  }

  /** Nothing may be written before this song time (ms) from now on. */
  raiseFloor(atMs: number): void {
    this.#floorMs = Math.max(this.#floorMs, Math.ceil(atMs));
  }

  /**
   * Writes a key going down or up at `atMs` of song time.
   * Answers the entry as it stands in the log, or null for a change that changes nothing.
   */
  write(atMs: number, key: number, down: 0 | 1): LogEntry | null {
    if ((down === 1) === this.#down.has(key)) return null;
    // Room is kept for every key that is down to come up again.
    if (down === 1 && this.entries.length + this.#down.size + 2 > ENTRIES_MAX) return null;
    if (down === 1) this.#down.add(key);
    else this.#down.delete(key);
    const entry: LogEntry = [Math.max(this.#floorMs, Math.round(atMs)), key, down];
    this.#floorMs = entry[0];
    this.entries.push(entry);
    return entry;
  }

  /** The keys that the log says are down. */
  held(): number[] {
    return [...this.#down];
  }
}
