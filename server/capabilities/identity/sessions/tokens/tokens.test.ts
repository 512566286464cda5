import { createPublicKey, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createLocalJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  importJWK,
  jwtVerify,
  SignJWT,
  type JWK,
} from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../../testing/madang.ts';

let madang: Madang;
let person: TestPerson;
let key: JWK;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
  person = await madang.person('member');
  const { secretsDir } = madang.house.ground.config;
  const file = await readFile(join(secretsDir, 'signing-keys.json'), 'utf8');
  [key = {}] = (JSON.parse(file) as { keys: JWK[] }).keys;
});
afterAll(() => madang.close());

const ME = '/api/identity/profiles/me';
const KEYS = '/api/identity/sessions/keys';
const statusOf = async (token: string) => (await madang.bearer(token).get(ME)).status;
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

interface Parts {
  header?: object;
  claims?: object;
  secret?: Parameters<SignJWT['sign']>[0];
}

/** A token like those of the house, signed with its own key, but for what is given. */
async function forge({ header = {}, claims = {}, secret }: Parts = {}): Promise<string> {
  const seconds = Math.floor(madang.clock.now().getTime() / 1000);
  const like = { ...decodeJwt(person.accessToken), iat: seconds, exp: seconds + 300 };
  return new SignJWT(JSON.parse(JSON.stringify({ ...like, ...claims })))
    .setProtectedHeader({ alg: 'EdDSA', kid: String(key.kid), typ: 'at+jwt', ...header })
    .sign(secret ?? (await importJWK(key, 'EdDSA')));
}

test('an access token says who, which session, which role and since when they are proved, and no more', async () => {
  const claims = decodeJwt(person.accessToken);
  const seconds = Math.floor(madang.clock.now().getTime() / 1000);
  expect(claims).toEqual({
    iss: 'madang',
    aud: 'madang-api',
    sub: person.id,
    sid: expect.stringMatching(/^[0-9a-f-]{36}$/),
    role: 'member',
    auth_time: seconds,
    iat: seconds,
    exp: seconds + 300,
  });
  const header = { alg: 'EdDSA', kid: key.kid, typ: 'at+jwt' };
  expect(decodeProtectedHeader(person.accessToken)).toEqual(header);
});

describe('a token opens', () => {
  test('when it is like those of the house (so that the refusals below refuse for their reason)', async () => {
    expect(await statusOf(await forge())).toBe(200);
  });

  test.each<[string, Parts]>([
    ['another issuer', { claims: { iss: 'elsewhere' } }],
    ['no issuer', { claims: { iss: undefined } }],
    ['another audience', { claims: { aud: 'another-api' } }],
    ['no audience', { claims: { aud: undefined } }],
    ['another type', { header: { typ: 'JWT' } }],
    ['no type', { header: { typ: undefined } }],
    ['an unknown key id', { header: { kid: 'unknown' } }],
    ['no key id', { header: { kid: undefined } }],
    ['no end', { claims: { exp: undefined } }],
    ['an end that is no number', { claims: { exp: 'never' } }],
    ['a beginning to come', { claims: { nbf: 4_000_000_000 } }],
    ['nobody in it', { claims: { sub: undefined } }],
    ['no session', { claims: { sid: undefined } }],
    ['a session that is no text', { claims: { sid: 7 } }],
    ['no role', { claims: { role: undefined } }],
    ['a role that is none', { claims: { role: 'owner' } }],
  ])('nothing with %s', async (_what, parts) => {
    expect(await statusOf(await forge(parts))).toBe(401);
  });

  test('nothing when nobody signed it', async () => {
    const [, payload = ''] = person.accessToken.split('.');
    for (const alg of ['none', 'None', 'NONE', 'nOnE']) {
      const header = encode({ alg, typ: 'at+jwt', kid: key.kid });
      expect(await statusOf(`${header}.${payload}.`)).toBe(401);
      expect(await statusOf(`${header}.${payload}`)).toBe(401);
      expect(await statusOf(`${header}.${payload}.${encode({})}`)).toBe(401);
    }
  });

  test('nothing when the public key was used as a shared secret', async () => {
    const { d: _secret, ...open } = key;
    const pem = createPublicKey({ key: open, format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    });
    const secrets = [String(key.x), JSON.stringify(open), String(pem)].map((text) =>
      Buffer.from(text),
    );
    for (const secret of [...secrets, Buffer.from(String(key.x), 'base64url')]) {
      expect(await statusOf(await forge({ header: { alg: 'HS256' }, secret }))).toBe(401);
    }
  });

  test('nothing when another key signed it, under our id or with the key in its own header', async () => {
    const crv = { crv: 'Ed25519', extractable: true };
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', crv);
    const jwk = await exportJWK(publicKey);
    expect(await statusOf(await forge({ secret: privateKey }))).toBe(401);
    expect(await statusOf(await forge({ secret: privateKey, header: { jwk } }))).toBe(401);
    const jku = 'https://evil.example/keys';
    expect(await statusOf(await forge({ secret: privateKey, header: { jku, kid: 'evil' } }))).toBe(
      401,
    );
    const other = await generateKeyPair('ES256');
    const header = { alg: 'ES256' };
    expect(await statusOf(await forge({ secret: other.privateKey, header }))).toBe(401);
  });

  test('nothing when a character of it was changed, is missing or too many', async () => {
    const [header = '', payload = '', signature = ''] = person.accessToken.split('.');
    const promoted = encode({ ...decodeJwt(person.accessToken), role: 'administrator' });
    const wrong = [
      `${header}.${promoted}.${signature}`,
      `${header}.${payload}.${signature.slice(0, -4)}`,
      `${header}.${payload}.${signature}AAAA`,
      `${header}.${payload}.`,
      `${header}.${payload}`,
      `${header}..${signature}`,
      `${payload}.${header}.${signature}`,
      `${header}.${payload}.${signature}.${signature}`,
      header,
      '.',
      '..',
      'a'.repeat(8000),
    ];
    for (const token of wrong) expect(await statusOf(token)).toBe(401);
    expect(await statusOf(person.accessToken)).toBe(200);
  });

  test('only in a Bearer header, never by cookie or address', async () => {
    const token = person.accessToken;
    const ways = [
      { url: ME, headers: { authorization: token } },
      { url: ME, headers: { authorization: `Basic ${token}` } },
      { url: ME, headers: { authorization: `Bearer ${token}, Bearer ${token}` } },
      {
        url: ME,
        headers: { cookie: `access_token=${token}; madang_refresh=${person.refreshToken}` },
      },
      { url: `${ME}?access_token=${token}` },
    ];
    for (const way of ways) {
      expect((await madang.nobody.send({ method: 'GET', ...way })).status).toBe(401);
    }
  });

  test('five minutes by the clock of the house, to the millisecond', async () => {
    madang.clock.advance({ ms: 345 });
    const start = { name: '손님', client: 'program' };
    const { body } = await madang.nobody.post('/api/identity/accounts/guests', start);
    const leftMs = Date.parse(body.expiresAt) - madang.clock.now().getTime();
    expect(leftMs).toBe(300_000 - 345);
    madang.clock.advance({ ms: leftMs - 1 });
    expect(await statusOf(body.accessToken)).toBe(200);
    madang.clock.advance({ ms: 1 });
    expect(await statusOf(body.accessToken)).toBe(401);
    expect(await statusOf(body.accessToken)).toBe(401);
    const late = await madang.nobody.post('/api/identity/accounts/guests', start);
    madang.clock.advance({ minutes: 5 });
    // Never asked about while it was good: nothing was remembered of it.
    expect(await statusOf(late.body.accessToken)).toBe(401);
  });
});

describe('identity.sessions.listKeys', () => {
  test('another program checks our tokens with what it gives', async () => {
    const { status, headers, body } = await madang.nobody.get(KEYS);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=300');
    const fresh = await madang.person('curator');
    const currentDate = madang.clock.now();
    const checked = await jwtVerify(fresh.accessToken, createLocalJWKSet(body), {
      issuer: 'madang',
      audience: 'madang-api',
      typ: 'at+jwt',
      currentDate,
    });
    expect(checked.payload).toMatchObject({ sub: fresh.id, role: 'curator' });
  });

  test('and cannot sign with it', async () => {
    const { body } = await madang.nobody.get(KEYS);
    expect(body.keys.length).toBeGreaterThan(0);
    for (const given of body.keys) {
      expect(Object.keys(given).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
    }
  });
});

test('two nodes of one house know the same tokens; a third with other secrets does not', async () => {
  const { databaseUrl } = madang;
  const node = await openMadang({ apps: [], databaseUrl, clock: madang.clock });
  const fresh = await madang.person();
  expect((await node.bearer(fresh.accessToken).get(ME)).body.id).toBe(fresh.id);
  await node.close();
  const secretsDir = join(madang.house.ground.config.secretsDir, randomUUID());
  const other = await openMadang({
    apps: [],
    databaseUrl,
    clock: madang.clock,
    config: { secretsDir },
  });
  expect((await other.bearer(fresh.accessToken).get(ME)).status).toBe(401);
  await other.close();
});
