import { afterAll, beforeAll, test } from 'vitest';
import { expectLimited } from '../../../testing/limited.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { CHANGE_LIMIT, READ_LIMIT } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], limitFactor: 1 });
});
afterAll(() => madang.close());

test.each([
  [
    'notifications.preferences.readPreferences',
    'GET',
    '/api/notifications/preferences',
    READ_LIMIT.max,
    200,
  ],
  [
    'notifications.preferences.changePreferences',
    'PATCH',
    '/api/notifications/preferences',
    CHANGE_LIMIT.max,
    422,
  ],
] as const)('%s: a person calls it so often, others are not held up', async (...call) => {
  const [_operation, method, url, max, status] = call;
  await expectLimited(madang, { method, url, max, status });
});
