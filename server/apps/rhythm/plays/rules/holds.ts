import { HOLD_FORGIVEN_MS } from './windows.ts';

/** A hold whose head was hit and whose tail isn't judged yet. */
export interface Hold {
  readonly noteIndex: number;
  /** How many of its keys have to be down. */
  readonly count: number;
  /** Held until here, the tail is kept. */
  readonly keepMs: number;
  /** Bit mask of its keys that are down. */
  keys: number;
  /** When it came to have too few keys; null while it has enough. */
  droppedMs: number | null;
  /** The first millisecond at which its tail is decided, if no key moves until then. */
  dueMs: number;
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * The holds under the player's fingers. A hold owns the keys that completed its head, so that a key
 * pressed long before cannot hold it; which keys mend it afterwards doesn't matter, only how many.
 */
export class Holds {
  readonly #active: Hold[] = [];

  /** Starts a hold whose head was completed at `atMs` by the keys of a mask that are still down. */
  begin(noteIndex: number, count: number, keepMs: number, keys: number, atMs: number): Hold {
    const hold = { noteIndex, count, keepMs, keys, droppedMs: null, dueMs: keepMs };
    this.#active.push(hold);
    this.#dropIfLacking(hold, atMs);
    return hold;
  }

  /** The hold that is decided first; of several at the same moment the one that began first. */
  soonest(): Hold | undefined {
    let soonest = this.#active[0];
    for (const hold of this.#active) {
      if (soonest && hold.dueMs < soonest.dueMs) soonest = hold;
    }
    return soonest;
  }

  /** A key went up: the hold that owned it may now have too few. */
  release(key: number, atMs: number): void {
    for (const hold of this.#active) {
      if ((hold.keys & (1 << key)) === 0) continue;
      hold.keys &= ~(1 << key);
      this.#dropIfLacking(hold, atMs);
    }
  }

  /**
   * Gives a key that went down to the hold that has lacked one the longest.
   *
   * @returns that hold, or undefined when none lacks a key
   */
  mend(key: number): Hold | undefined {
    let lacking: Hold | undefined;
    for (const hold of this.#active) {
      if (hold.droppedMs === null) continue;
      if (hold.droppedMs < (lacking?.droppedMs ?? Infinity)) lacking = hold;
    }
    if (!lacking) return undefined;
    lacking.keys |= 1 << key;
    if (bitCount(lacking.keys) >= lacking.count) {
      lacking.droppedMs = null;
      lacking.dueMs = lacking.keepMs;
    }
    return lacking;
  }

  /** Lets a hold, if it still runs, own one key more than it needs. */
  lend(noteIndex: number, key: number): void {
    const hold = this.#active.find((active) => active.noteIndex === noteIndex);
    if (hold) hold.keys |= 1 << key;
  }

  /** Ends the hold of a note, if it still runs. */
  end(noteIndex: number): void {
    const place = this.#active.findIndex((active) => active.noteIndex === noteIndex);
    if (place >= 0) this.#active.splice(place, 1);
  }

  #dropIfLacking(hold: Hold, atMs: number): void {
    if (hold.droppedMs !== null || bitCount(hold.keys) >= hold.count) return;
    hold.droppedMs = atMs;
    hold.dueMs = atMs + HOLD_FORGIVEN_MS + 1;
  }
}
