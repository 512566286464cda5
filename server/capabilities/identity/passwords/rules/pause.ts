import { TRIES_FORGOTTEN_HOURS } from '../limits.ts';

/** What is known of one key under which tries are counted. */
export interface Tries {
  failures: number;
  blockedUntil: Date;
  lastAt: Date;
}

/**
 * Seconds to wait after so many failures: none for the free ones, then 1, 2, 4 ... up to the longest.
 */
export function pauseS(failures: number, free: number, longestS: number): number {
  const over = failures - free;
  return over <= 0 ? 0 : Math.min(longestS, 2 ** Math.min(over - 1, 30));
}

/** Seconds, rounded up, until a key is free again; 0 when it is. */
export function waitS({ blockedUntil }: Tries, now: Date): number {
  return Math.max(0, Math.ceil((blockedUntil.getTime() - now.getTime()) / 1000));
}

/** The key after one more failure; failures from long ago are forgotten. */
export function countFailure(
  tries: Tries,
  now: Date,
  free: number,
  longestS: number,
  forgottenHours: number = TRIES_FORGOTTEN_HOURS,
): Tries {
  const quietMs = now.getTime() - tries.lastAt.getTime();
  const failures = quietMs > forgottenHours * 3_600_000 ? 1 : tries.failures + 1;
  const pauseMs = pauseS(failures, free, longestS) * 1000;
  return { failures, blockedUntil: new Date(now.getTime() + pauseMs), lastAt: now };
}
