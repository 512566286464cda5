import { action } from '../../../../kernel/action/action.ts';
import { proofNeeded, requireRecent } from '../../../../kernel/action/recent.ts';
import { factorNeeded, guardFactors } from '../../../../kernel/action/second-factor.ts';
import { self } from '../../../../kernel/action/self.ts';
import { emailOf } from '../../passwords/index.ts';
import { reachPerson } from '../../profiles/index.ts';
import { CHALLENGE_MS, ownParty, putChallenge } from '../challenges.ts';
import { passkeysOff, passkeysTooMany } from '../faults.ts';
import { PASSKEY_LIMIT, PASSKEYS_MAX } from '../limits.ts';
import { userHandle } from '../proving.ts';
import { ALGORITHMS } from '../registering.ts';
import { CreationOptions } from '../schemas.ts';
import { findPasskeys } from '../store.ts';

const TYPE = 'public-key' as const;

/** Asks for a passkey. Who only holds the session must not make one: it would outlive the session. */
export const beginPasskey = action({
  operation: 'identity.passkeys.beginPasskey',
  summary: 'Begin to add a passkey',
  description:
    'Gives what `navigator.credentials.create()` takes; its answer goes to `addPasskey` within five ' +
    'minutes. Asks for a recent proof.',
  method: 'POST',
  path: '/identity/passkeys/registrations',
  permission: 'member',
  limit: PASSKEY_LIMIT,
  output: CreationOptions,
  status: 201,
  faults: [passkeysOff, passkeysTooMany, proofNeeded, factorNeeded],
  async run(ctx) {
    const personId = self(ctx);
    requireRecent(ctx);
    await guardFactors(ctx);
    const { id } = ownParty(ctx);
    const [{ name }, email, known] = await Promise.all([
      reachPerson(ctx, personId),
      emailOf(ctx, personId),
      findPasskeys(ctx.db, personId),
    ]);
    if (known.length >= PASSKEYS_MAX) throw passkeysTooMany({ detail: `${PASSKEYS_MAX} at most.` });
    return {
      challenge: await putChallenge(ctx, { purpose: 'register', personId }),
      rp: { id, name: 'Madang' },
      user: { id: userHandle(personId), name: email ?? name, displayName: name },
      pubKeyCredParams: ALGORITHMS.map((alg) => ({ alg, type: TYPE })),
      timeout: CHALLENGE_MS,
      attestation: 'none' as const,
      excludeCredentials: known.map((row) => ({
        id: row.credential_id,
        type: TYPE,
        transports: row.transports,
      })),
      authenticatorSelection: {
        residentKey: 'required' as const,
        requireResidentKey: true,
        userVerification: 'required' as const,
      },
    };
  },
});
