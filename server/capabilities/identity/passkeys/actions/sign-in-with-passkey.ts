import { action } from '../../../../kernel/action/action.ts';
import { strict } from '../../../../kernel/action/schema.ts';
import { Client, Signed, signedOverWire, startSession } from '../../sessions/index.ts';
import { challengeOver, passkeysOff, passkeyWrong } from '../faults.ts';
import { ANSWER_BYTES_MAX, PASSKEY_SIGN_IN_LIMIT } from '../limits.ts';
import { provePasskeyOf } from '../proving.ts';
import { AuthenticationResponse } from '../schemas.ts';

/**
 * Signs in with a passkey. It is two factors by itself, so no code is asked for. Takes no
 * `Idempotency-Key`: its answer holds tokens, and a challenge is answered once.
 */
export const signInWithPasskey = action({
  operation: 'identity.passkeys.signInWithPasskey',
  summary: 'Sign in with a passkey',
  description: 'Takes the answer of `navigator.credentials.get()` as JSON (Web Authentication 3).',
  method: 'POST',
  path: '/identity/passkeys/sessions',
  permission: 'anyone',
  limit: PASSKEY_SIGN_IN_LIMIT,
  bodyBytesMax: ANSWER_BYTES_MAX,
  body: strict({ response: AuthenticationResponse, client: Client }),
  output: Signed,
  status: 201,
  faults: [challengeOver, passkeyWrong, passkeysOff],
  async run(ctx, { response, client }) {
    const personId = await provePasskeyOf(ctx, response);
    return ctx.transaction((ctx) => startSession(ctx, personId, client, 2));
  },
  wire: (signed, wire, { client }) => signedOverWire(signed, wire, client),
});
