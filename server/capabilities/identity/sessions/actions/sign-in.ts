import { action } from '../../../../kernel/action/action.ts';
import { strict } from '../../../../kernel/action/schema.ts';
import {
  credentialsWrong,
  Email,
  GivenPassword,
  triesTooMany,
  verifyCredentials,
} from '../../passwords/index.ts';
import { signedOverWire } from '../cookie.ts';
import { SIGN_IN_LIMIT } from '../limits.ts';
import { Client, Signed } from '../schemas.ts';
import { startSession } from '../sessions.ts';

/**
 * Signs in with mail address and password; each device gets a session of its own. Takes no
 * `Idempotency-Key`: its answer holds tokens, which must not be stored; a retry signs in once more.
 */
export const signIn = action({
  operation: 'identity.sessions.signIn',
  summary: 'Sign in with mail address and password',
  description:
    'Wrong tries are counted per account and address; after a few, each costs a longer pause.',
  method: 'POST',
  path: '/identity/sessions',
  permission: 'anyone',
  limit: SIGN_IN_LIMIT,
  body: strict({ email: Email, password: GivenPassword, client: Client }),
  output: Signed,
  status: 201,
  faults: [credentialsWrong, triesTooMany],
  async run(ctx, { email, password, client }) {
    // Outside of the transaction: a try counts even when it fails, and hashing holds no connection.
    const personId = await verifyCredentials(ctx, email, password);
    return ctx.transaction((ctx) => startSession(ctx, personId, client));
  },
  wire: (signed, wire, { client }) => signedOverWire(signed, wire, client),
});
