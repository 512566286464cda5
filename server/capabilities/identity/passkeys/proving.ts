import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { Context } from '../../../kernel/context/context.ts';
import { answered, ownParty } from './challenges.ts';
import { passkeyCloned } from './events.ts';
import { passkeyWrong } from './faults.ts';
import type { AuthenticationResponse } from './schemas.ts';
import { findByCredential, usePasskey, type PasskeyRow } from './store.ts';

/**
 * Whose passkey answered (Web Authentication, 7.2): possession of the device, and the finger or PIN that
 * unlocked it, so two factors. Call it outside of a transaction: a challenge stays answered, and a clone
 * stays told, whatever follows.
 * @returns the id of the person
 * @throws challengeOver, passkeyWrong, passkeysOff
 */
export async function provePasskeyOf(
  ctx: Context,
  response: AuthenticationResponse,
): Promise<string> {
  const clientData = response.response.clientDataJSON;
  const challenge = await answered(ctx, clientData, { purpose: 'sign_in', personId: null });
  const row = await findByCredential(ctx.db, response.id);
  if (!row) throw passkeyWrong({ detail: 'This house does not know it (any more).' });
  const used = await verify(ctx, row, response, challenge);
  const isForward = await usePasskey(ctx.db, row.id, used, ctx.now);
  if (isForward) return row.person_id;
  await ctx.transaction((ctx) =>
    ctx.emit(passkeyCloned, { personId: row.person_id, passkeyId: row.id, name: row.name }),
  );
  throw passkeyWrong({ detail: 'It may have been copied. Sign in another way and remove it.' });
}

async function verify(
  ctx: Context,
  row: PasskeyRow,
  response: AuthenticationResponse,
  expectedChallenge: string,
): Promise<{ counter: number; backedUp: boolean }> {
  const party = ownParty(ctx);
  try {
    if (response.response.userHandle !== userHandle(row.person_id)) {
      throw new Error('it says it is of somebody else');
    }
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      // The counter is ours to judge, with the row that it is kept in: two at once must not both pass.
      credential: {
        id: row.credential_id,
        publicKey: new Uint8Array(row.public_key),
        counter: -1,
      },
      requireUserVerification: true,
    });
    if (!verified) throw new Error('the signature does not fit');
    const { newCounter, credentialBackedUp } = authenticationInfo;
    return { counter: newCounter, backedUp: credentialBackedUp };
  } catch (error) {
    // The library throws plain errors: whatever is wrong with an answer, it opens nothing.
    ctx.log.info({ reason: (error as Error).message }, 'a passkey was refused');
    throw passkeyWrong();
  }
}

/** What authenticators keep as the user's id: the bytes of the person's, in base64url. */
export function userHandle(personId: string): string {
  return Buffer.from(personId.replaceAll('-', ''), 'hex').toString('base64url');
}
