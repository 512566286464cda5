import { action } from '../../../../kernel/action/action.ts';
import { oneOf, strict, Type } from '../../../../kernel/action/schema.ts';
import { KEYS_LIMIT } from '../limits.ts';
import { tokens } from '../tokens/port.ts';

const Key = strict({
  kty: oneOf(['OKP']),
  crv: oneOf(['Ed25519']),
  x: Type.String(),
  kid: Type.String(),
  use: oneOf(['sig']),
  alg: oneOf(['EdDSA']),
});

/** The public keys of access tokens, for programs beside the house that check them by themselves. */
export const listKeys = action({
  operation: 'identity.sessions.listKeys',
  summary: 'The public keys of access tokens (JWKS, RFC 7517)',
  method: 'GET',
  path: '/identity/sessions/keys',
  permission: 'anyone',
  limit: KEYS_LIMIT,
  output: strict({ keys: Type.Array(Key) }),
  cache: 'public, max-age=300',
  run: async (ctx) => ctx.port(tokens).publicKeys(),
});
