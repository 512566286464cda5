import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authenticator, type Quirks } from '../../../testing/authenticator.ts';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { purgeChallenges } from './jobs/purge-challenges.ts';
import { CHALLENGE_MINUTES, PASSKEYS_MAX } from './limits.ts';

const ORIGIN = 'https://madang.example';
const PASSKEYS = '/api/identity/passkeys';
const ME = '/api/identity/profiles/me';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], config: { publicUrl: ORIGIN } });
});
afterAll(() => madang.close());

type Device = ReturnType<typeof authenticator>;

const ask = async (person: TestPerson) =>
  (await person.post(`${PASSKEYS}/registrations`)).body as Parameters<Device['create']>[0];
const challenge = async () =>
  (await madang.nobody.post(`${PASSKEYS}/challenges`)).body as Parameters<Device['get']>[0];

async function add(person: TestPerson, device = authenticator(ORIGIN), quirks: Quirks = {}) {
  const answer = await person.post(PASSKEYS, {
    response: device.create(await ask(person), quirks),
  });
  return { device, answer, id: answer.body.id as string };
}
const send = (response: object) =>
  madang.nobody.post(`${PASSKEYS}/sessions`, { response, client: 'program' });
const signIn = async (device: Device, quirks: Quirks = {}) =>
  send(device.get(await challenge(), quirks));

/** What was told, before an instant of its own: of one instant, names are told in their order. */
async function toldSoFar(): Promise<string[]> {
  madang.clock.advance({ ms: 1 });
  return madang.told();
}

describe('identity.passkeys.beginPasskey', () => {
  test('asks for a passkey that needs no name and is unlocked by the person', async () => {
    const person = await madang.person('member', '민지');
    const { status, body } = await person.post(`${PASSKEYS}/registrations`);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      challenge: expect.stringMatching(/^[\w-]{43}$/),
      rp: { id: 'madang.example', name: 'Madang' },
      user: { name: '민지', displayName: '민지' },
      attestation: 'none',
      excludeCredentials: [],
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    expect((await person.post(`${PASSKEYS}/registrations`)).body.challenge).not.toBe(
      body.challenge,
    );
  });

  test('asks a session that was not proved for ten minutes to do so first', async () => {
    const person = await madang.person();
    madang.clock.advance({ minutes: 4 });
    const { accessToken } = person;
    expect((await madang.bearer(accessToken).post(`${PASSKEYS}/registrations`)).status).toBe(201);
    madang.clock.advance({ minutes: 7 });
    const { refreshToken } = person;
    const fresh = await madang.nobody.post('/api/identity/sessions/refresh', { refreshToken });
    const stale = madang.bearer(fresh.body.accessToken);
    for (const answer of [
      await stale.post(`${PASSKEYS}/registrations`),
      await stale.delete(`${PASSKEYS}/${person.id}`),
    ]) {
      expect(answer).toMatchObject({ status: 403, body: { code: 'house.proof_needed' } });
    }
  });
});

describe('identity.passkeys.addPasskey', () => {
  test('keeps it under the name of the device, tells it, and shows no key', async () => {
    const person = await madang.person();
    const device = authenticator(ORIGIN);
    const response = device.create(await ask(person));
    const before = await toldSoFar();
    const agent = 'Mozilla/5.0 (Macintosh) Chrome/130 Safari/537';
    const answer = await person.post(PASSKEYS, { response }, { 'user-agent': agent });
    const passkey = {
      id: expect.any(String),
      name: 'Chrome · macOS',
      backedUp: false,
      createdAt: madang.clock.now().toISOString(),
      lastUsedAt: null,
    };
    expect(answer).toMatchObject({ status: 201, body: passkey });
    expect((await person.get(PASSKEYS)).body).toEqual({ items: [passkey] });
    expect((await madang.told()).slice(before.length)).toEqual(['identity.passkeys.passkeyAdded']);
    const next = (await person.post(`${PASSKEYS}/registrations`)).body;
    expect(next.excludeCredentials).toEqual([
      { id: device.credentialId, type: 'public-key', transports: ['internal', 'hybrid'] },
    ]);
  });

  const WRONG: [string, Quirks][] = [
    ['another site', { origin: 'https://madang.example.evil.example' }],
    ['our site without https', { origin: 'http://madang.example' }],
    ['another relying party', { rpId: 'evil.example' }],
    ['a device that nobody unlocked', { verified: false }],
    ['an answer to another question', { type: 'webauthn.get' }],
    ['an attestation that does not verify', { attestation: { fmt: 'packed', attStmt: new Map() } }],
    [
      'an attestation with certificates, whose lists would be fetched',
      {
        attestation: {
          fmt: 'packed',
          attStmt: new Map<string, unknown>([['x5c', [new Uint8Array(8)]]]),
        },
      },
    ],
    ['an attestation of a kind unknown', { attestation: { fmt: 'mine', attStmt: new Map() } }],
  ];
  test.each(WRONG)('takes nothing from %s', async (_what, quirks) => {
    const person = await madang.person();
    const before = await toldSoFar();
    const { answer } = await add(person, authenticator(ORIGIN), quirks);
    expect(answer).toMatchObject({ status: 422, body: { code: 'identity.passkey_refused' } });
    expect((await person.get(PASSKEYS)).body.items).toEqual([]);
    expect(await madang.told()).toEqual(before);
  });

  test('a challenge is answered once, in time, by whom it was put to, for what it was put', async () => {
    const [person, other] = [await madang.person(), await madang.person()];
    const over = { status: 410, body: { code: 'identity.challenge_over' } };
    const asked = await ask(person);
    const response = authenticator(ORIGIN).create(asked);
    expect(await other.post(PASSKEYS, { response })).toMatchObject(over);
    expect((await person.post(PASSKEYS, { response })).status).toBe(201);
    const again = authenticator(ORIGIN).create(asked);
    expect(await person.post(PASSKEYS, { response: again })).toMatchObject(over);
    const signs = { ...(await ask(person)), ...(await challenge()) };
    const wrongly = authenticator(ORIGIN).create(signs);
    expect(await person.post(PASSKEYS, { response: wrongly })).toMatchObject(over);
    const late = authenticator(ORIGIN).create(await ask(person));
    madang.clock.advance({ minutes: CHALLENGE_MINUTES });
    expect(await person.post(PASSKEYS, { response: late })).toMatchObject(over);
    expect((await person.get(PASSKEYS)).body.items).toHaveLength(1);
  });

  test('the same passkey is not added twice, nor to somebody else', async () => {
    const [person, other] = [await madang.person(), await madang.person()];
    const { device } = await add(person);
    for (const who of [person, other]) {
      const { answer } = await add(who, device);
      expect(answer).toMatchObject({ status: 409, body: { code: 'identity.passkey_known' } });
    }
    expect((await other.get(PASSKEYS)).body.items).toEqual([]);
  });

  test('there is an end to how many', async () => {
    const person = await madang.person();
    for (let i = 0; i < PASSKEYS_MAX - 1; i++) await add(person);
    const [last, over] = [await ask(person), await ask(person)];
    const response = (asked: typeof last) => ({ response: authenticator(ORIGIN).create(asked) });
    expect((await person.post(PASSKEYS, response(last))).status).toBe(201);
    const tooMany = { status: 409, body: { code: 'identity.passkeys_too_many' } };
    expect(await person.post(PASSKEYS, response(over))).toMatchObject(tooMany);
    expect(await person.post(`${PASSKEYS}/registrations`)).toMatchObject(tooMany);
  });
});

describe('identity.passkeys.signInWithPasskey', () => {
  test('and identity.passkeys.beginSignIn: opens a session for whose passkey it is, without a name', async () => {
    const person = await madang.person();
    const { device } = await add(person);
    const before = await toldSoFar();
    const answer = await signIn(device);
    expect(answer).toMatchObject({ status: 201, body: { me: { id: person.id } } });
    expect((await madang.bearer(answer.body.accessToken).get(ME)).body.id).toBe(person.id);
    expect((await person.get(PASSKEYS)).body.items[0].lastUsedAt).toBe(
      madang.clock.now().toISOString(),
    );
    expect((await madang.told()).slice(before.length)).toEqual(['identity.sessions.signedIn']);
    expect((await signIn(device)).status).toBe(201);
  });

  test('a browser gets its refresh token as a cookie that no script reads', async () => {
    const { device } = await add(await madang.person());
    const response = device.get(await challenge());
    const answer = await madang.nobody.post(`${PASSKEYS}/sessions`, {
      response,
      client: 'browser',
    });
    expect(answer.status).toBe(201);
    expect(answer.body).not.toHaveProperty('refreshToken');
    expect(answer.cookies).toMatchObject([{ name: '__Secure-madang_refresh', httpOnly: true }]);
  });

  const WRONG: [string, Quirks][] = [
    ['another site', { origin: 'https://evil.example' }],
    ['another relying party', { rpId: 'evil.example' }],
    ['a device that nobody unlocked', { verified: false }],
    ['an answer to another question', { type: 'webauthn.create' }],
    ['another signature', { signature: Buffer.alloc(64, 1).toString('base64url') }],
    ['no signature', { signature: '' }],
    ['somebody else by the same key', { userHandle: Buffer.alloc(16).toString('base64url') }],
    ['nobody', { userHandle: '' }],
  ];
  test.each(WRONG)('opens nothing for %s', async (_what, quirks) => {
    const { device } = await add(await madang.person());
    const before = await toldSoFar();
    const answer = await signIn(device, quirks);
    expect(answer).toMatchObject({ status: 401, body: { code: 'identity.passkey_wrong' } });
    expect(answer.cookies).toEqual([]);
    expect(await madang.told()).toEqual(before);
    expect((await signIn(device)).status).toBe(201);
  });

  test('an answer opens once, and only the challenge it was made for', async () => {
    const { device } = await add(await madang.person());
    const over = { status: 410, body: { code: 'identity.challenge_over' } };
    const response = device.get(await challenge());
    expect((await send(response)).status).toBe(201);
    expect(await send(response)).toMatchObject(over);
    expect(await send(device.get({ challenge: 'made-up', rpId: 'madang.example' }))).toMatchObject(
      over,
    );
    const late = device.get(await challenge());
    madang.clock.advance({ minutes: CHALLENGE_MINUTES });
    expect(await send(late)).toMatchObject(over);
  });

  test('a counter that goes backward is refused and told: somebody may hold a copy', async () => {
    const person = await madang.person();
    const { device } = await add(person);
    expect((await signIn(device, { counter: 10 })).status).toBe(201);
    const before = await toldSoFar();
    for (const counter of [10, 3, 0]) {
      const answer = await signIn(device, { counter });
      expect(answer).toMatchObject({ status: 401, body: { code: 'identity.passkey_wrong' } });
    }
    expect((await madang.told()).slice(before.length)).toEqual(
      Array(3).fill('identity.passkeys.passkeyCloned'),
    );
    expect((await signIn(device, { counter: 11 })).status).toBe(201);
  });

  test('a passkey that never counts opens as often as one likes', async () => {
    const { device } = await add(await madang.person(), authenticator(ORIGIN, false));
    for (let i = 0; i < 3; i++) expect((await signIn(device)).status).toBe(201);
  });

  test('asks no one-time code: device and finger are two factors', async () => {
    const person = await madang.person();
    const { device } = await add(person);
    const { pool } = madang.house.ground.database;
    await pool.query(
      `insert into identity.factor (person_id, secret, begun_at, confirmed_at)
       values ($1, 'sealed', now(), now())`,
      [person.id],
    );
    expect((await signIn(device)).status).toBe(201);
  });
});

describe('identity.passkeys.provePasskey', () => {
  test('proves the session anew, for its own person only', async () => {
    const [person, other] = [await madang.person(), await madang.person()];
    const [{ device }, { device: foreign }] = [await add(person), await add(other)];
    madang.clock.advance({ minutes: 20 });
    const body = { refreshToken: person.refreshToken };
    const fresh = await madang.nobody.post('/api/identity/sessions/refresh', body);
    const stale = madang.bearer(fresh.body.accessToken);
    const needed = { status: 403, body: { code: 'house.proof_needed' } };
    expect(await stale.post(`${PASSKEYS}/registrations`)).toMatchObject(needed);
    const wrong = await stale.post(`${PASSKEYS}/proofs`, {
      response: foreign.get(await challenge()),
    });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'identity.passkey_wrong' } });
    expect(await stale.post(`${PASSKEYS}/registrations`)).toMatchObject(needed);
    const proved = await stale.post(`${PASSKEYS}/proofs`, {
      response: device.get(await challenge()),
    });
    expect(proved.status).toBe(201);
    const again = madang.bearer(proved.body.accessToken);
    expect((await again.post(`${PASSKEYS}/registrations`)).status).toBe(201);
  });
});

describe('one’s passkeys', () => {
  test('identity.passkeys.renamePasskey gives them names that are seen', async () => {
    const person = await madang.person();
    const { id } = await add(person);
    const rename = (name: string) => person.patch(`${PASSKEYS}/${id}`, { name });
    expect((await rename('  내\u202e 휴대폰 ')).body.name).toBe('내 휴대폰');
    expect(await rename('\u200b')).toMatchObject({
      status: 422,
      body: { code: 'house.input_wrong' },
    });
    expect((await person.get(PASSKEYS)).body.items[0].name).toBe('내 휴대폰');
  });

  test('identity.passkeys.removePasskey: a removed one opens nothing', async () => {
    const person = await madang.person();
    const [{ device, id }] = [await add(person), await add(person)];
    const before = await toldSoFar();
    expect((await person.delete(`${PASSKEYS}/${id}`)).status).toBe(204);
    expect((await madang.told()).slice(before.length)).toEqual([
      'identity.passkeys.passkeyRemoved',
    ]);
    expect((await person.get(PASSKEYS)).body.items).toHaveLength(1);
    expect(await signIn(device)).toMatchObject({
      status: 401,
      body: { code: 'identity.passkey_wrong' },
    });
  });

  test('the last way in stays', async () => {
    const person = await madang.person();
    const { device, id } = await add(person);
    const before = await toldSoFar();
    expect(await person.delete(`${PASSKEYS}/${id}`)).toMatchObject({
      status: 409,
      body: { code: 'identity.last_door' },
    });
    expect(await madang.told()).toEqual(before);
    expect((await signIn(device)).status).toBe(201);
  });
});

test('a house without a domain has no passkeys, and says so', async () => {
  const config = { publicUrl: 'https://192.0.2.1' };
  const house = await openMadang({ apps: [], config });
  try {
    const off = { status: 409, body: { code: 'identity.passkeys_off' } };
    expect(await house.nobody.post(`${PASSKEYS}/challenges`)).toMatchObject(off);
    expect(await (await house.person()).post(`${PASSKEYS}/registrations`)).toMatchObject(off);
  } finally {
    await house.close();
  }
});

test('challenges that nobody answered are forgotten', async () => {
  await challenge();
  const { pool } = madang.house.ground.database;
  const count = async () =>
    (await pool.query('select 1 from identity.passkey_challenge')).rows.length;
  const purge = async () => {
    await madang.house.context('test').later(purgeChallenges, {});
    await madang.work();
  };
  await purge();
  expect(await count()).toBeGreaterThan(0);
  madang.clock.advance({ minutes: CHALLENGE_MINUTES });
  await purge();
  expect(await count()).toBe(0);
});
