import type { Context } from '../../../kernel/context/context.ts';
import { challengeOver, passkeysOff } from './faults.ts';
import { CHALLENGE_BYTES, CHALLENGE_MINUTES } from './limits.ts';
import { relyingParty, type RelyingParty } from './rules/relying-party.ts';
import { insertChallenge, takeChallenge, type Purpose } from './store.ts';

/** Milliseconds in which a challenge must be answered, as browsers are told. */
export const CHALLENGE_MS = CHALLENGE_MINUTES * 60_000;

/** The relying party of this house; @throws passkeysOff */
export function ownParty(ctx: Context): RelyingParty {
  const party = relyingParty(ctx.config.publicUrl, ctx.homeUrl);
  if (party) return party;
  throw passkeysOff({ detail: 'They need an https address with a domain in MADANG_PUBLIC_URL.' });
}

/** Puts a question to an authenticator. */
export async function putChallenge(ctx: Context, purpose: Purpose): Promise<string> {
  const challenge = ctx.chance.bytes(CHALLENGE_BYTES).toString('base64url');
  const expires = new Date(ctx.now.getTime() + CHALLENGE_MS);
  await insertChallenge(ctx.db, challenge, purpose, expires);
  return challenge;
}

/**
 * The challenge that an answer is for, which is taken away: nobody may answer it again, whatever comes
 * of this answer. Call it outside of a transaction, which would bring it back.
 * @param clientData `clientDataJSON` of the answer, which tells what was signed
 * @throws challengeOver
 */
export async function answered(ctx: Context, clientData: string, purpose: Purpose) {
  const challenge = challengeIn(clientData);
  const isOurs = challenge !== null && (await takeChallenge(ctx.db, challenge, purpose, ctx.now));
  if (!isOurs) throw challengeOver();
  return challenge;
}

function challengeIn(clientData: string): string | null {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientData, 'base64url').toString()) as {
      challenge?: unknown;
    };
    return typeof challenge === 'string' && /^[\w-]{1,100}$/.test(challenge) ? challenge : null;
  } catch {
    // Not what a browser sends; the answer is for no challenge of ours.
    return null;
  }
}
