import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const FACTORS = '/api/identity/factors';
const code = '123456';
const CALLS = [
  ['identity.factors.readFactors', 'GET', FACTORS, undefined],
  ['identity.factors.beginTotp', 'POST', `${FACTORS}/totp`, undefined],
  ['identity.factors.confirmTotp', 'PUT', `${FACTORS}/totp`, { code }],
  ['identity.factors.removeTotp', 'POST', `${FACTORS}/totp/removal`, { code }],
  ['identity.factors.renewRecoveryCodes', 'POST', `${FACTORS}/recovery-codes`, { code }],
  [
    'identity.sessions.proveSession',
    'POST',
    '/api/identity/sessions/current/proof',
    { password: 'x' },
  ],
] as const;

test.each(CALLS)('%s: nobody and guests are kept out', async (_operation, method, url, payload) => {
  const request = { method, url, ...(payload === undefined ? {} : { payload }) };
  const guest = await madang.person('guest');
  const before = await madang.told();
  expect(await madang.nobody.send(request)).toMatchObject({
    status: 401,
    body: { code: 'house.sign_in_needed' },
  });
  expect(await guest.send(request)).toMatchObject({
    status: 403,
    body: { code: 'house.not_allowed' },
  });
  expect(await madang.told()).toEqual(before);
});

test('whoever acts, acts on their own factors: no input names a person', async () => {
  const [person, other] = [await madang.person(), await madang.person('administrator')];
  await person.post(`${FACTORS}/totp`);
  const input = { code, personId: person.id };
  expect((await other.put(`${FACTORS}/totp`, input)).status).toBe(422);
  expect(await other.put(`${FACTORS}/totp`, { code })).toMatchObject({
    status: 404,
    body: { code: 'identity.totp_off' },
  });
});
