import { afterAll, beforeAll, test } from 'vitest';
import { expectLimited } from '../../../testing/limited.ts';
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
  await expectLimited(madang, { method, url, max, status });
});
