import { LOST_ANSWER_S } from '../limits.ts';

/** What is known of the token that was presented. */
export interface RefreshFacts {
  usedAt: Date | null;
  /** When it was replaced because its own answer was lost. */
  droppedAt: Date | null;
  /** Whether a token that replaced it was used itself. */
  successorUsed: boolean;
  sessionEndedAt: Date | null;
  sessionExpiresAt: Date;
}

/** `rotate`: a fresh use. `again`: its answer was lost. `stolen`: two hold it. `over`: it opens nothing. */
export type RefreshVerdict = 'rotate' | 'again' | 'stolen' | 'over';

/**
 * What becomes of a refresh (RFC 9700, 4.14.2): a token opens once; a second use means that somebody
 * else holds a copy, unless its answer was lost moments ago and nobody has used what it gave.
 */
export function judgeRefresh(facts: RefreshFacts, now: Date): RefreshVerdict {
  if (facts.sessionEndedAt !== null || facts.sessionExpiresAt <= now) return 'over';
  if (facts.droppedAt !== null) return 'stolen';
  if (facts.usedAt === null) return 'rotate';
  const sinceS = (now.getTime() - facts.usedAt.getTime()) / 1000;
  return !facts.successorUsed && sinceS <= LOST_ANSWER_S ? 'again' : 'stolen';
}
