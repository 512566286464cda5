import { action } from '../../../../kernel/action/action.ts';
import { CHALLENGE_MS, ownParty, putChallenge } from '../challenges.ts';
import { passkeysOff } from '../faults.ts';
import { CHALLENGE_LIMIT } from '../limits.ts';
import { RequestOptions } from '../schemas.ts';

/** Asks for any passkey of this house: who answers says who they are, so no name is asked before. */
export const beginSignIn = action({
  operation: 'identity.passkeys.beginSignIn',
  summary: 'Begin to sign in with a passkey',
  description:
    'Gives what `navigator.credentials.get()` takes, for anybody: it tells nothing of who has an ' +
    'account. The answer goes to `signInWithPasskey` or `provePasskey` within five minutes.',
  method: 'POST',
  path: '/identity/passkeys/challenges',
  permission: 'anyone',
  limit: CHALLENGE_LIMIT,
  output: RequestOptions,
  status: 201,
  faults: [passkeysOff],
  async run(ctx) {
    const { id } = ownParty(ctx);
    return {
      challenge: await putChallenge(ctx, { purpose: 'sign_in', personId: null }),
      rpId: id,
      timeout: CHALLENGE_MS,
      userVerification: 'required' as const,
    };
  },
});
