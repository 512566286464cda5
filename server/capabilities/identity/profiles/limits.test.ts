import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { READ_LIMIT, UPDATE_LIMIT } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], limitFactor: 1 });
});
afterAll(() => madang.close());

const PROFILES = '/api/identity/profiles';

test.each([
  ['identity.profiles.readMe', 'GET', `${PROFILES}/me`, READ_LIMIT.max, 200],
  ['identity.profiles.readPerson', 'GET', `${PROFILES}/x`, READ_LIMIT.max, 422],
  ['identity.profiles.updateMe', 'PATCH', `${PROFILES}/me`, UPDATE_LIMIT.max, 422],
] as const)('%s: a person calls it so often, others are not held up', async (...call) => {
  const [_operation, method, url, max, status] = call;
  const [eager, other] = [await madang.person(), await madang.person()];
  const request = { method, url, ...(method === 'GET' ? {} : { payload: { x: 1 } }) };
  for (let i = 0; i < max; i++) expect((await eager.send(request)).status).toBe(status);
  const over = await eager.send(request);
  expect(over).toMatchObject({ status: 429, body: { code: 'house.too_many' } });
  expect(Number(over.headers['retry-after'])).toBeGreaterThan(0);
  expect((await other.send(request)).status).toBe(status);
});
