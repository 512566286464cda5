import type { Context } from '../context/context.ts';
import { fault } from '../faults/fault.ts';
import { whoAreYou } from '../faults/catalogue.ts';

/** Minutes for which a shown password, passkey or linked account is good for what a borrowed device must not do. */
export const PROOF_MINUTES = 10;

/** 403: known, but it was too long ago; show once more that it is you (step-up, RFC 9470). */
export const proofNeeded = fault('house.proof_needed', 403, 'Show once more that it is you');

/**
 * Lets on only who signed in, or showed once more that it is them, moments ago: for whatever
 * would let somebody at a borrowed device or with a stolen token stay (step-up authentication).
 * A guest has nothing to show but the session itself, and passes; so does the house.
 * @throws proofNeeded, whoAreYou
 */
export function requireRecent({ actor, now }: Pick<Context, 'actor' | 'now'>): void {
  if (actor.kind === 'house') return;
  if (actor.kind !== 'person') throw whoAreYou();
  if (actor.role === 'guest') return;
  const agoMs = now.getTime() - (actor.provedAt?.getTime() ?? 0);
  if (agoMs >= PROOF_MINUTES * 60_000) {
    throw proofNeeded({ detail: `It was more than ${PROOF_MINUTES} minutes ago.` });
  }
}
