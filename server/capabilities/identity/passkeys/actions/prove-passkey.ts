import { action } from '../../../../kernel/action/action.ts';
import { strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { markProved, Proved } from '../../sessions/index.ts';
import { challengeOver, passkeysOff, passkeyWrong } from '../faults.ts';
import { ANSWER_BYTES_MAX, PASSKEY_LIMIT } from '../limits.ts';
import { provePasskeyOf } from '../proving.ts';
import { AuthenticationResponse } from '../schemas.ts';

/** Shows once more that it is you, with a passkey instead of the password (step-up, RFC 9470). */
export const provePasskey = action({
  operation: 'identity.passkeys.provePasskey',
  summary: 'Show once more that it is you, with a passkey',
  description:
    'For what is refused with `house.proof_needed` or `house.factor_needed`. Gives an access token that is good for it for ' +
    'ten minutes.',
  method: 'POST',
  path: '/identity/passkeys/proofs',
  permission: 'member',
  limit: PASSKEY_LIMIT,
  bodyBytesMax: ANSWER_BYTES_MAX,
  body: strict({ response: AuthenticationResponse }),
  output: Proved,
  status: 201,
  faults: [challengeOver, passkeyWrong, passkeysOff],
  async run(ctx, { response }) {
    const personId = self(ctx);
    if ((await provePasskeyOf(ctx, response)) !== personId) {
      throw passkeyWrong({ detail: 'It is of another account.' });
    }
    return markProved(ctx, 2);
  },
});
