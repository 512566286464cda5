import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import Provider, { interactionPolicy, type Configuration } from 'oidc-provider';
import { listen, type Listening } from './fake.ts';

const TTL_S = 600;

/** An account at the provider, by the name it signs in with. */
export interface Account {
  name: string;
  email: string;
  email_verified: boolean;
}

/** A real OpenID provider, with clients as Google has them. */
export interface OpenIdProvider extends Listening {
  clientId: string;
  clientSecret: string;
  /** What it says of its people; whoever signs in under another name has no name and no mail. */
  accounts: Map<string, Account>;
}

/**
 * Starts `oidc-provider`: everything it checks (redirect URI, PKCE, client secret, one use of a code) is
 * checked by it, not by a fake of ours. Any name signs in.
 * @param redirectUris registered with it
 */
export async function startOpenIdProvider(redirectUris: string[]): Promise<OpenIdProvider> {
  const accounts = new Map<string, Account>();
  const clientSecret = randomBytes(24).toString('base64url');
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'test' };
  const configuration: Configuration = {
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    clients: [
      {
        client_id: 'madang',
        client_secret: clientSecret,
        redirect_uris: redirectUris,
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    interactions: { policy: policy() },
    ttl: { Interaction: TTL_S, Session: TTL_S, Grant: TTL_S, AccessToken: TTL_S, IdToken: TTL_S },
    findAccount: (_ctx, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, ...accounts.get(id) }),
    }),
  };
  const listening = await listen((origin) => new Provider(origin, configuration).callback());
  return { ...listening, clientId: 'madang', clientSecret, accounts };
}

/** Takes the request to choose an account as well, as Google does; signing in is choosing here. */
function policy() {
  const base = interactionPolicy.base();
  const choosing = new interactionPolicy.Prompt({ name: 'select_account', requestable: true });
  choosing.checks.clear();
  base.add(choosing);
  return base;
}
