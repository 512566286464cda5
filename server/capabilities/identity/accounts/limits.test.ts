import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { PASSWORD_LIMIT, SIGN_UP_LIMIT } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], limitFactor: 1 });
});
afterAll(() => madang.close());

const ACCOUNTS = '/api/identity/accounts';

test.each([
  ['identity.accounts.signUp', ACCOUNTS],
  ['identity.accounts.startGuest', `${ACCOUNTS}/guests`],
])('%s: an address opens so many accounts and has to wait', async (_operation, url) => {
  for (let i = 0; i < SIGN_UP_LIMIT.max; i++) {
    expect((await madang.nobody.post(url, {})).status).toBe(422);
  }
  const over = await madang.nobody.post(url, {});
  expect(over).toMatchObject({ status: 429, body: { code: 'house.too_many' } });
  const waitS = Number(over.headers['retry-after']);
  expect(waitS).toBeGreaterThan(0);
  expect(waitS).toBeLessThanOrEqual(SIGN_UP_LIMIT.windowS);
  const elsewhere = await madang.nobody.send({
    method: 'POST',
    url,
    payload: {},
    remoteAddress: '10.0.0.2',
  });
  expect(elsewhere.status).toBe(422);
});

test.each([
  ['identity.accounts.keepAccount', 'POST'],
  ['identity.accounts.changePassword', 'PUT'],
] as const)('%s: a person tries so often, others are not held up', async (_operation, method) => {
  const [eager, other] = [await madang.person('guest'), await madang.person('guest')];
  const call = { method, url: `${ACCOUNTS}/me/password`, payload: {} };
  for (let i = 0; i < PASSWORD_LIMIT.max; i++) {
    expect((await eager.send(call)).status).toBe(422);
  }
  expect((await eager.send(call)).status).toBe(429);
  expect((await other.send(call)).status).toBe(422);
});
