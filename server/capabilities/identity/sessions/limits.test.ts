import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectLimited } from '../../../testing/limited.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { KEYS_LIMIT, REFRESH_LIMIT, SESSION_LIMIT, SIGN_IN_LIMIT } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], limitFactor: 1 });
});
afterAll(() => madang.close());

const SESSIONS = '/api/identity/sessions';

test.each([
  ['identity.sessions.signIn', 'POST', SESSIONS, SIGN_IN_LIMIT.max, 422],
  ['identity.sessions.refreshSession', 'POST', `${SESSIONS}/refresh`, REFRESH_LIMIT.max, 422],
  ['identity.sessions.signOut', 'DELETE', `${SESSIONS}/current`, REFRESH_LIMIT.max, 204],
  ['identity.sessions.listKeys', 'GET', `${SESSIONS}/keys`, KEYS_LIMIT.max, 200],
] as const)('%s: an address calls it so often', async (_operation, method, url, max, status) => {
  const payload = method === 'POST' ? { payload: { x: 1 } } : {};
  const call = (remoteAddress: string) =>
    madang.nobody.send({ method, url, ...payload, remoteAddress });
  for (let i = 0; i < max; i++) expect((await call('10.0.0.1')).status).toBe(status);
  const over = await call('10.0.0.1');
  expect(over).toMatchObject({ status: 429, body: { code: 'house.too_many' } });
  expect(Number(over.headers['retry-after'])).toBeGreaterThan(0);
  expect((await call('10.0.0.2')).status).toBe(status);
});

test.each([
  ['identity.sessions.listSessions', 'GET', SESSIONS, 200],
  ['identity.sessions.endOthers', 'DELETE', SESSIONS, 200],
  ['identity.sessions.endSession', 'DELETE', `${SESSIONS}/x`, 422],
] as const)('%s: a person calls it so often, others are not held up', async (...call) => {
  const [_operation, method, url, status] = call;
  await expectLimited(madang, { method, url, max: SESSION_LIMIT.max, status });
});
