import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** Where the house gets the time from. Tests hold it still and move it by hand. */
export interface Clock {
  /** The present instant. */
  now(): Date;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };

/** Where the house gets randomness from. */
export interface Chance {
  /** `count` cryptographically strong bytes. */
  bytes(count: number): Buffer;
  /** A fraction in [0, 1); not for secrets. */
  fraction(): number;
}

const POOL_BYTES = 4096;
let pool = Buffer.alloc(0);

/** The machine's own randomness; fetched for many at once, as each fetch costs more than its bytes. */
export const systemChance: Chance = {
  bytes(count) {
    if (count > POOL_BYTES / 16) return randomBytes(count);
    if (pool.length < count) pool = randomBytes(POOL_BYTES);
    const bytes = pool.subarray(0, count);
    // Each byte is given out once.
    pool = pool.subarray(count);
    return bytes;
  },
  fraction: Math.random,
};

/**
 * A new UUIDv7 (RFC 9562): its first 48 bits are milliseconds, so ids sort by age and
 * an index on them grows at its right end only.
 */
export function newId(now: Date, chance: Chance): string {
  return v7({ msecs: now.getTime(), random: chance.bytes(16) });
}

/** Milliseconds that only ever grow, for measuring how long something took; not a time of day. */
export function elapsedMs(): number {
  return performance.now();
}
