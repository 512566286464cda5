/** What is decided about a play. `undo` takes back what was decided before. */
export const DECISIONS = ['accept', 'keep', 'void', 'undo'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What a decision is weighed by. */
export interface CaseFacts {
  playerId: string;
  flags: readonly string[];
  /** Whether a decision stands. */
  decided: boolean;
}

/** Why a decision cannot be. */
export type Refusal = 'own' | 'decided' | 'open' | 'not_odd' | 'unproven';

/** Flags of plays whose score is what somebody claims, not what the server judged. */
const CLAIMS = ['no_log', 'claim_differs'];

/**
 * Why somebody cannot decide this, or null. Any play can be void. Only what is odd can be accepted or
 * kept, and a mere claim never comes to the verified boards, whoever likes it.
 */
export function refusalOf(decision: Decision, facts: CaseFacts, judgeId: string): Refusal | null {
  const { playerId, flags, decided } = facts;
  if (playerId === judgeId) return 'own';
  if (decision === 'undo') return decided ? null : 'open';
  if (decided) return 'decided';
  if (decision === 'void') return null;
  if (flags.length === 0) return 'not_odd';
  return decision === 'accept' && flags.some((flag) => CLAIMS.includes(flag)) ? 'unproven' : null;
}
