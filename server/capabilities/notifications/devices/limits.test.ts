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
  ['notifications.devices.addDevice', 'POST', '/api/notifications/devices', CHANGE_LIMIT.max, 422],
  ['notifications.devices.listDevices', 'GET', '/api/notifications/devices', READ_LIMIT.max, 200],
  [
    'notifications.devices.readPushKey',
    'GET',
    '/api/notifications/devices/key',
    READ_LIMIT.max,
    200,
  ],
  [
    'notifications.devices.removeDevice',
    'DELETE',
    '/api/notifications/devices/x',
    CHANGE_LIMIT.max,
    422,
  ],
] as const)('%s: a person calls it so often, others are not held up', async (...call) => {
  const [_operation, method, url, max, status] = call;
  await expectLimited(madang, { method, url, max, status });
});
