import {
  verifyRegistrationResponse,
  type VerifiedRegistrationResponse,
} from '@simplewebauthn/server';
import { decodeAttestationObject, isoBase64URL } from '@simplewebauthn/server/helpers';
import type { Context } from '../../../kernel/context/context.ts';
import { answered, ownParty } from './challenges.ts';
import { passkeyRefused } from './faults.ts';
import type { RegistrationResponse } from './schemas.ts';

/** Ed25519, ES256, RS256 (COSE): what authenticators of today sign with. */
export const ALGORITHMS = [-8, -7, -257];

/** A passkey whose maker was shown to hold its secret. */
export type NewCredential = NonNullable<VerifiedRegistrationResponse['registrationInfo']>;

/**
 * Verifies the answer of an authenticator that made a passkey (Web Authentication, 7.1).
 * @throws challengeOver, passkeyRefused, passkeysOff
 */
export async function verifyNew(
  ctx: Context,
  personId: string,
  response: RegistrationResponse,
): Promise<NewCredential> {
  const party = ownParty(ctx);
  const purpose = { purpose: 'register', personId } as const;
  const expectedChallenge = await answered(ctx, response.response.clientDataJSON, purpose);
  try {
    refuseChains(response.response.attestationObject);
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { ...response, response: { ...response.response, transports: [] } },
      expectedChallenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!registrationInfo) throw new Error('the attestation does not verify');
    return registrationInfo;
  } catch (error) {
    // The library throws plain errors: whatever is wrong with an answer, it is refused.
    ctx.log.info({ reason: (error as Error).message }, 'a new passkey was refused');
    throw passkeyRefused();
  }
}

/**
 * We ask for no attestation, so none with certificates may come: verifying a chain would fetch the
 * revocation list from whatever address a certificate of the sender's names (SSRF).
 */
function refuseChains(attestationObject: string): void {
  const decoded = decodeAttestationObject(isoBase64URL.toBuffer(attestationObject));
  const format = decoded.get('fmt');
  const isSelfMade = format === 'packed' && decoded.get('attStmt').get('x5c') === undefined;
  if (format !== 'none' && !isSelfMade) throw new Error('an attestation that nobody asked for');
}
