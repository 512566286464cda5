import { FAILING_HOURS_MAX, PAUSES_S, RETRY_AFTER_S_MAX } from '../limits.ts';

/** What an answer of a push service means. */
export type Outcome = 'taken' | 'gone' | 'later' | 'refused' | 'unknown';

/**
 * What became of a message (RFC 8030, 5 and 7.3).
 * @param status of the answer; null when none came
 * @param wentOut whether all of the message had gone out
 */
export function outcomeOf(status: number | null, wentOut: boolean): Outcome {
  if (status === null) return wentOut ? 'unknown' : 'later';
  if (status >= 200 && status < 300) return 'taken';
  if (status === 404 || status === 410) return 'gone';
  return status === 429 || status >= 500 ? 'later' : 'refused';
}

/** How it went with a device until now. */
export interface Failing {
  /** Failures in a row, the last one included. */
  failures: number;
  since: Date;
}

/** Seconds until the next try; null when it has failed for so long that it is forgotten. */
export function pauseS(
  now: Date,
  { failures, since }: Failing,
  retryAfterS: number | null,
): number | null {
  if (now.getTime() - since.getTime() >= FAILING_HOURS_MAX * 3_600_000) return null;
  const own = PAUSES_S[Math.min(failures, PAUSES_S.length) - 1] ?? PAUSES_S[0];
  return Math.max(own, Math.min(retryAfterS ?? 0, RETRY_AFTER_S_MAX));
}
