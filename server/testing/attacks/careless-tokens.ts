import { createHmac, createPublicKey, verify } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { tokens as tokensPort } from '../../capabilities/identity/sessions/index.ts';
import type { Actor, Role } from '../../kernel/action/permission.ts';
import { authentication, type Authentication } from '../../kernel/http/authentication.ts';
import { bind, type PortBinding } from '../../kernel/room/port.ts';
import type { ToldKey } from './token-tricks.ts';

/** What a faulty reader of tokens is given: how the house reads them, and the keys that it tells. */
export interface Reading {
  careful(token: string): Promise<Actor | null>;
  keys: ToldKey[];
}

/** A reader of tokens with a fault in it; null where even it refuses. */
export type Careless = (token: string, reading: Reading) => Promise<Actor | null>;

/** A house that reads tokens as it does and, where it refuses, by a careless reader. */
export function readBy(careless: Careless): PortBinding {
  return bind(authentication, async (_config, opened): Promise<Authentication> => {
    const good = opened(tokensPort);
    return {
      async verify(token, now) {
        const careful = (text: string) => good.verify(text, now);
        const actor = await careful(token);
        if (actor) return actor;
        // What is no token at all it does not understand either.
        const { keys } = good.publicKeys();
        return careless(token, { careful, keys }).catch(() => null);
      },
      holds: async () => true,
    };
  });
}

/** Whom a token names, whoever signed it. */
function believed(token: string): Actor {
  const { sub = '', role, sid } = decodeJwt<{ role: Role; sid: string }>(token);
  return { kind: 'person', id: sub, role, sessionId: sid, provedAt: new Date(0) };
}

/** Looks the key up in a plain object, and takes what it finds there for one. */
export const believesKeyIds: Careless = async (token, { keys }) => {
  const byId = Object.fromEntries(keys.map((key) => [key.kid, key]));
  const { kid = '' } = decodeProtectedHeader(token);
  return byId[kid] !== undefined && !keys.some((key) => key.kid === kid) ? believed(token) : null;
};

/** Uses the key that comes with the token. */
export const usesBroughtKeys: Careless = async (token) => {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const { jwk } = decodeProtectedHeader(token);
  if (!jwk) return null;
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const fits = verify(
    null,
    Buffer.from(`${header}.${payload}`),
    key,
    Buffer.from(signature, 'base64url'),
  );
  return fits ? believed(token) : null;
};

/** Remembers a token by its claims and signature: what its header says is not looked at again. */
export function forgetsHeaders(): Careless {
  const seen = new Map<string, Actor>();
  return async (token, { careful }) => {
    const [, payload = '', signature = ''] = token.split('.');
    const known = seen.get(`${payload}.${signature}`);
    if (known) return known;
    // Read with the header that such a token of ours has.
    const { kid, alg, typ } = decodeProtectedHeader(token);
    const usual = Buffer.from(JSON.stringify({ alg, kid, typ })).toString('base64url');
    const actor = await careful(`${usual}.${payload}.${signature}`);
    if (actor) seen.set(`${payload}.${signature}`, actor);
    return actor;
  };
}

/** Reads every spelling of a token. */
export const readsAnySpelling: Careless = (token, { careful }) =>
  careful(token.replaceAll(/[=\s]/g, ''));

/** Asks the token how it was signed, and takes the public key for a secret. */
export const takesMacs: Careless = async (token, { keys }) => {
  const [header = '', payload = '', mac = ''] = token.split('.');
  const hash = { HS256: 'sha256', HS384: 'sha384', HS512: 'sha512' }[
    String(decodeProtectedHeader(token).alg)
  ];
  if (hash === undefined) return null;
  const fits = keys.some(
    ({ x }) => createHmac(hash, x).update(`${header}.${payload}`).digest('base64url') === mac,
  );
  return fits ? believed(token) : null;
};

/** Takes a token for signed that says it is not. */
export const takesUnsigned: Careless = async (token) => {
  const [header = ''] = token.split('.');
  const { alg } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { alg: string };
  return alg.toLowerCase() === 'none' ? believed(token) : null;
};

/** Remembers a token before it looks at it: refused the first time, it is known the second. */
export function remembersTooEarly(): Careless {
  const seen = new Set<string>();
  return async (token) => {
    if (seen.has(token)) return believed(token);
    seen.add(token);
    return null;
  };
}
