import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectLimited } from '../../../testing/limited.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import {
  ANSWER_BYTES_MAX,
  CHALLENGE_LIMIT,
  CREDENTIAL_ID_CHARS_MAX,
  NAME_CHARS_MAX,
  PASSKEY_LIMIT,
  PASSKEY_SIGN_IN_LIMIT,
} from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  const config = { publicUrl: 'https://madang.example' };
  madang = await openMadang({ apps: [], limitFactor: 1, config });
});
afterAll(() => madang.close());

const PASSKEYS = '/api/identity/passkeys';

test.each([
  ['identity.passkeys.beginSignIn', 'challenges', CHALLENGE_LIMIT.max, 201],
  ['identity.passkeys.signInWithPasskey', 'sessions', PASSKEY_SIGN_IN_LIMIT.max, 422],
] as const)('%s: an address calls it so often', async (_operation, path, max, status) => {
  const payload = path === 'sessions' ? { payload: { x: 1 } } : {};
  const call = (remoteAddress: string) =>
    madang.nobody.send({ method: 'POST', url: `${PASSKEYS}/${path}`, ...payload, remoteAddress });
  for (let i = 0; i < max; i++) expect((await call('10.0.0.1')).status).toBe(status);
  const over = await call('10.0.0.1');
  expect(over).toMatchObject({ status: 429, body: { code: 'house.too_many' } });
  expect(Number(over.headers['retry-after'])).toBeGreaterThan(0);
  expect((await call('10.0.0.2')).status).toBe(status);
});

test.each([
  ['identity.passkeys.listPasskeys', 'GET', PASSKEYS, 200],
  ['identity.passkeys.beginPasskey', 'POST', `${PASSKEYS}/registrations`, 201],
  ['identity.passkeys.addPasskey', 'POST', PASSKEYS, 422],
  ['identity.passkeys.provePasskey', 'POST', `${PASSKEYS}/proofs`, 422],
  ['identity.passkeys.renamePasskey', 'PATCH', `${PASSKEYS}/x`, 422],
  ['identity.passkeys.removePasskey', 'DELETE', `${PASSKEYS}/x`, 422],
] as const)('%s: a person calls it so often, others are not held up', async (...call) => {
  const [_operation, method, url, status] = call;
  await expectLimited(madang, { method, url, max: PASSKEY_LIMIT.max, status });
});

describe('an answer of an authenticator', () => {
  const answerWith = (more: object) => {
    const part = 'AAAA';
    const response = { clientDataJSON: part, authenticatorData: part, signature: part };
    const envelope = { id: part, rawId: part, type: 'public-key', clientExtensionResults: {} };
    return { response: { ...envelope, response, ...more } };
  };

  test('has an id of so many characters', async () => {
    const person = await madang.person();
    const id = 'A'.repeat(CREDENTIAL_ID_CHARS_MAX);
    const send = (given: string) => person.post(`${PASSKEYS}/proofs`, answerWith({ id: given }));
    expect((await send(id)).body.code).toBe('identity.challenge_over');
    expect((await send(`${id}A`)).body.errors).toMatchObject([{ pointer: '/response/id' }]);
  });

  test('has so many bytes as a whole', async () => {
    const person = await madang.person();
    const clientExtensionResults = { book: 'x'.repeat(ANSWER_BYTES_MAX) };
    const { status } = await person.post(
      `${PASSKEYS}/proofs`,
      answerWith({ clientExtensionResults }),
    );
    expect(status).toBe(413);
  });
});

test('a name has so many characters', async () => {
  const person = await madang.person();
  const url = `${PASSKEYS}/00000000-0000-7000-8000-000000000000`;
  const rename = (name: string) => person.patch(url, { name });
  expect((await rename('n'.repeat(NAME_CHARS_MAX))).status).toBe(404);
  expect((await rename('n'.repeat(NAME_CHARS_MAX + 1))).body.errors).toMatchObject([
    { pointer: '/name' },
  ]);
});
