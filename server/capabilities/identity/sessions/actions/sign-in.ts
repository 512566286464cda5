import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { Code, codeNeeded, codeWrong, proveSecond } from '../../factors/index.ts';
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
    'Wrong tries are counted per account and address; after a few, each costs a longer pause. Who ' +
    'has turned on one-time codes is told `identity.code_needed` and calls again with `code`.',
  method: 'POST',
  path: '/identity/sessions',
  permission: 'anyone',
  limit: SIGN_IN_LIMIT,
  body: strict({
    email: Email,
    password: GivenPassword,
    code: Type.Optional(Code),
    client: Client,
  }),
  output: Signed,
  status: 201,
  faults: [credentialsWrong, triesTooMany, codeNeeded, codeWrong],
  async run(ctx, { email, password, code, client }) {
    // Outside of the transaction: a try counts even when it fails, and hashing holds no connection.
    const personId = await verifyCredentials(ctx, email, password);
    const factors = await proveSecond(ctx, personId, code);
    return ctx.transaction((ctx) => startSession(ctx, personId, client, factors));
  },
  wire: (signed, wire, { client }) => signedOverWire(signed, wire, client),
});
