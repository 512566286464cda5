import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK, SignJWT, UnsecuredJWT } from 'jose';
import type { Asked, Told } from './fake.ts';

const HOUR_S = 3_600;

/** What may be wrong with an ID token, or with who asks for it. */
export type Twist =
  | 'another audience'
  | 'another issuer'
  | 'expired'
  | 'another nonce'
  | 'no nonce'
  | 'unsigned'
  | 'another key'
  | 'no id token'
  | 'a sign-in of an hour ago'
  | 'no word of when'
  | 'an empty subject'
  | 'a subject as long as a book';

/** A code that was given out. */
export interface Grant {
  redirectUri: string;
  nonce: string;
  challenge: string | undefined;
  subject: string;
  /** Seconds since 1970 at which the person signed in there; anew, where that was asked for. */
  authTimeS: number;
}

/** Signs ID tokens, right and wrong ones. */
export interface Signer {
  issuer: string;
  jwks: { keys: JWK[] };
  /** The ID token of a grant, with more claims. */
  idToken(grant: Grant, claims: Record<string, unknown>): Promise<string | undefined>;
}

/** A signer for one client; `twist` says each time what is wrong with the next token. */
export async function openSigner(
  issuer: string,
  clientId: string,
  twist: () => Twist | null,
): Promise<Signer> {
  const [right, wrong] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const kid = randomUUID();
  const jwk = { ...(await exportJWK(right.publicKey)), kid, alg: 'RS256', use: 'sig' };
  return {
    issuer,
    jwks: { keys: [jwk] },
    async idToken({ nonce, subject, authTimeS }, claims) {
      const now = Math.floor(Date.now() / 1000);
      const bent = twist();
      if (bent === 'no id token') return undefined;
      const payload = {
        iss: bent === 'another issuer' ? 'https://accounts.evil.example' : issuer,
        aud: bent === 'another audience' ? 'another-app' : clientId,
        sub: subjectOf(bent, subject),
        iat: bent === 'expired' ? now - 2 * HOUR_S : now,
        exp: bent === 'expired' ? now - HOUR_S : now + HOUR_S,
        ...(bent === 'no nonce' ? {} : { nonce: bent === 'another nonce' ? randomUUID() : nonce }),
        ...(bent === 'no word of when' ? {} : { auth_time: authTimeOf(bent, authTimeS) }),
        ...claims,
      };
      if (bent === 'unsigned') return new UnsecuredJWT(payload).encode();
      const { privateKey } = bent === 'another key' ? wrong : right;
      return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
    },
  };
}

function authTimeOf(bent: Twist | null, authTimeS: number): number {
  return bent === 'a sign-in of an hour ago' ? authTimeS - HOUR_S : authTimeS;
}

function subjectOf(bent: Twist | null, subject: string): string {
  if (bent === 'an empty subject') return '';
  return bent === 'a subject as long as a book' ? 's'.repeat(5_000) : subject;
}

/** The metadata of an issuer (OpenID Connect Discovery 1.0, 3). */
export function metadata(issuer: string, endpoints: Record<string, string>): Told {
  return {
    json: {
      issuer,
      ...endpoints,
      response_types_supported: ['code'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['client_secret_post'],
    },
  };
}

/** Hands out codes, each for one use. */
export function openDesk() {
  const grants = new Map<string, Grant>();
  return {
    give({ query }: Asked, subject: string): string {
      const code = randomUUID();
      grants.set(code, {
        redirectUri: query['redirect_uri'] ?? '',
        nonce: query['nonce'] ?? '',
        challenge: query['code_challenge'],
        subject,
        authTimeS: Math.floor(Date.now() / 1000) - (query['prompt'] === 'login' ? 0 : HOUR_S),
      });
      return code;
    },
    take(code: string | undefined): Grant | null {
      const grant = grants.get(code ?? '') ?? null;
      grants.delete(code ?? '');
      return grant;
    },
  };
}
