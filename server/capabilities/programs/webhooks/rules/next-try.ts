import { FAILING_HOURS_MAX, PAUSES_S } from '../limits.ts';

/** How it went with a webhook until now. */
export interface Failing {
  /** Failures in a row, the last one included. */
  failures: number;
  since: Date;
}

/**
 * When the next try is made after a failure; null when it has failed for so long that it is paused, or
 * when the receiver said that it is gone for good (410).
 */
export function nextTryS(now: Date, { failures, since }: Failing): number | null {
  if (now.getTime() - since.getTime() >= FAILING_HOURS_MAX * 3_600_000) return null;
  return PAUSES_S[Math.min(failures, PAUSES_S.length) - 1] ?? PAUSES_S[0];
}

/** Whether an answer says that it was taken. */
export function isTaken(answer: number | string): boolean {
  return typeof answer === 'number' && answer >= 200 && answer < 300;
}
