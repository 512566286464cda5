import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader } from 'jose';

/** A token that must not be taken, and what is wrong with it. */
export interface Trick {
  kind: 'key id' | 'brought key' | 'extension' | 'shape' | 'public key' | 'no signature';
  what: string;
  token: string;
}

/** A public key as the house tells it. */
export interface ToldKey {
  x: string;
  kid: string;
}

const KIDS: unknown[] = [
  '',
  '../../../../dev/null',
  '/proc/sys/kernel/randomize_va_space',
  "' union select 'key' --",
  '__proto__',
  'constructor',
  'toString',
  0,
  null,
  true,
  [],
  {},
  ['kid'],
  'a'.repeat(500),
  'kid\r\nx: y',
  'https://evil.example/key',
];

const own = generateKeyPairSync('ed25519');

const encode = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** A token signed by a stranger's own key, with whatever header; its claims say administrator. */
export function forged(good: string, header: unknown, claims: unknown = promoted(good)): string {
  const text = `${encode(header)}.${encode(claims)}`;
  return `${text}.${sign(null, Buffer.from(text), own.privateKey).toString('base64url')}`;
}

function promoted(good: string): object {
  return { ...decodeJwt(good), role: 'administrator' };
}

/** Every trick with the header and the shape of a token, made from a good one. */
export function tricksWith(good: string, keys: ToldKey[]): Trick[] {
  return [
    ...KIDS.map((kid): Trick => {
      const token = forged(good, { alg: 'EdDSA', typ: 'at+jwt', kid });
      return { kind: 'key id', what: JSON.stringify(kid).slice(0, 40), token };
    }),
    ...broughtKeys(good),
    ...extensions(good),
    ...shapes(good),
    ...publicKeys(good, keys),
    ...unsigned(good),
  ];
}

function broughtKeys(good: string): Trick[] {
  const { kid } = decodeProtectedHeader(good);
  const jwk = own.publicKey.export({ format: 'jwk' });
  return [
    { jwk },
    { jwk, kid: undefined },
    { jku: 'https://evil.example/keys' },
    { x5u: 'https://evil.example/cert' },
    { x5c: [own.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')] },
    { x5t: 'x', jwk },
  ].map((more) => ({
    kind: 'brought key',
    what: Object.keys(more).join(),
    token: forged(good, { alg: 'EdDSA', typ: 'at+jwt', kid, ...more }),
  }));
}

/** Extensions that must be understood, or that change what is signed. */
function extensions(good: string): Trick[] {
  const [, payload = '', signature = ''] = good.split('.');
  const header = decodeProtectedHeader(good);
  return [
    { crit: ['exp'], exp: 0 },
    { crit: ['b64'], b64: false },
    { crit: [] },
    { zip: 'DEF' },
  ].flatMap((more) => {
    const changed = { ...header, ...more };
    const tokens = [`${encode(changed)}.${payload}.${signature}`, forged(good, changed)];
    return tokens.map((token): Trick => ({ kind: 'extension', what: JSON.stringify(more), token }));
  });
}

function shapes(good: string): Trick[] {
  const [header = '', payload = '', signature = ''] = good.split('.');
  const tokens = {
    flattened: JSON.stringify({ protected: header, payload, signature }),
    general: JSON.stringify({ payload, signatures: [{ protected: header, signature }] }),
    encrypted: [encode({ alg: 'dir', enc: 'A256GCM' }), '', 'a', 'b', 'c'].join('.'),
    'two algorithms': `${encode('{"alg":"EdDSA","alg":"none","typ":"at+jwt"}')}.${payload}.${signature}`,
    wrapped: forged(good, { alg: 'EdDSA', typ: 'JWT', cty: 'JWT' }, good),
    padded: `${header}.${payload}.${signature}==`,
    spaced: `${header}.${payload} .${signature}`,
  };
  return Object.entries(tokens).map(([what, token]) => ({ kind: 'shape', what, token }));
}

/** Every public key of the house, in every form, as the secret of a mac. */
function publicKeys(good: string, keys: ToldKey[]): Trick[] {
  const { kid } = decodeProtectedHeader(good);
  const hashes = { HS256: 'sha256', HS384: 'sha384', HS512: 'sha512' };
  return keys.flatMap((key) =>
    Object.entries(hashes).flatMap(([alg, hash]) =>
      [key.x, JSON.stringify(key), Buffer.from(key.x, 'base64url')].map((secret): Trick => {
        const text = `${encode({ alg, typ: 'at+jwt', kid })}.${encode(promoted(good))}`;
        const mac = createHmac(hash, secret).update(text).digest('base64url');
        return { kind: 'public key', what: alg, token: `${text}.${mac}` };
      }),
    ),
  );
}

function unsigned(good: string): Trick[] {
  const { kid } = decodeProtectedHeader(good);
  return ['none', 'None', 'nOnE', ''].flatMap((alg) => {
    const text = `${encode({ alg, typ: 'at+jwt', kid })}.${encode(promoted(good))}`;
    const tokens = [text, `${text}.`, `${text}.AA`];
    return tokens.map((token): Trick => ({ kind: 'no signature', what: `"${alg}"`, token }));
  });
}
