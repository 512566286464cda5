import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../madang.ts';

// What is wrong with claims, algorithms and keys is tried in sessions/tokens/tokens.test.ts; here are
// the tricks with the header and the shape of a token.
let madang: Madang;
let person: TestPerson;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
  person = await madang.person('member');
});
afterAll(() => madang.close());

const ME = '/api/identity/profiles/me';
const KEYS = '/api/identity/sessions/keys';
const encode = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const statusOf = async (token: string) => (await madang.bearer(token).get(ME)).status;

const own = generateKeyPairSync('ed25519');

/** A token signed by a stranger's own key, with whatever header. */
function forged(header: unknown, claims: unknown = promoted()): string {
  const text = `${encode(header)}.${encode(claims)}`;
  return `${text}.${sign(null, Buffer.from(text), own.privateKey).toString('base64url')}`;
}
const promoted = () => ({ ...decodeJwt(person.accessToken), role: 'administrator' });

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

test.each(KIDS)('the key id %j finds no key', async (kid) => {
  expect(await statusOf(forged({ alg: 'EdDSA', typ: 'at+jwt', kid }))).toBe(401);
});

test('a key or a certificate that the token brings along is not used', async () => {
  const { kid } = decodeProtectedHeader(person.accessToken);
  const jwk = own.publicKey.export({ format: 'jwk' });
  for (const more of [
    { jwk },
    { jwk, kid: undefined },
    { jku: 'https://evil.example/keys' },
    { x5u: 'https://evil.example/cert' },
    { x5c: [own.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')] },
    { x5t: 'x', jwk },
  ]) {
    expect(await statusOf(forged({ alg: 'EdDSA', typ: 'at+jwt', kid, ...more }))).toBe(401);
  }
});

test('an extension that must be understood, or that changes what is signed, is refused', async () => {
  const [, payload = '', signature = ''] = person.accessToken.split('.');
  const header = decodeProtectedHeader(person.accessToken);
  for (const more of [
    { crit: ['exp'], exp: 0 },
    { crit: ['b64'], b64: false },
    { crit: [] },
    { zip: 'DEF' },
  ]) {
    expect(await statusOf(`${encode({ ...header, ...more })}.${payload}.${signature}`)).toBe(401);
    expect(await statusOf(forged({ ...header, ...more }))).toBe(401);
  }
});

test('no shape of a token but ours is read', async () => {
  const [header = '', payload = '', signature = ''] = person.accessToken.split('.');
  const flattened = JSON.stringify({ protected: header, payload, signature });
  const general = JSON.stringify({ payload, signatures: [{ protected: header, signature }] });
  const encrypted = [encode({ alg: 'dir', enc: 'A256GCM' }), '', 'a', 'b', 'c'].join('.');
  const twice = `${encode('{"alg":"EdDSA","alg":"none","typ":"at+jwt"}')}.${payload}.${signature}`;
  const wrapped = forged({ alg: 'EdDSA', typ: 'JWT', cty: 'JWT' }, person.accessToken);
  const padded = `${header}.${payload}.${signature}==`;
  const spaced = `${header}.${payload} .${signature}`;
  for (const token of [flattened, general, encrypted, twice, wrapped, padded, spaced]) {
    expect(await statusOf(token), token.slice(0, 40)).toBe(401);
  }
});

test('every public key of ours, in every form, is no secret for HS256, HS384 or HS512', async () => {
  const { keys } = (await madang.nobody.get(KEYS)).body as { keys: { x: string; kid: string }[] };
  const { kid } = decodeProtectedHeader(person.accessToken);
  for (const key of keys) {
    const secrets = [key.x, JSON.stringify(key), Buffer.from(key.x, 'base64url')];
    for (const [alg, hash] of [
      ['HS256', 'sha256'],
      ['HS384', 'sha384'],
      ['HS512', 'sha512'],
    ] as const) {
      for (const secret of secrets) {
        const text = `${encode({ alg, typ: 'at+jwt', kid })}.${encode(promoted())}`;
        const mac = createHmac(hash, secret).update(text).digest('base64url');
        expect(await statusOf(`${text}.${mac}`)).toBe(401);
      }
    }
  }
});

test('a token that was refused once stays refused, and the good one stays good', async () => {
  const bad = forged({ ...decodeProtectedHeader(person.accessToken) });
  for (let i = 0; i < 3; i++) expect(await statusOf(bad)).toBe(401);
  expect(await statusOf(person.accessToken)).toBe(200);
  // A role is not what a token says it is, but what the house signed.
  const { body } = await madang.bearer(person.accessToken).get(ME);
  expect(body.role).toBe('member');
});
