import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { startPushService, type PushService } from '../../../testing/push-service.ts';
import { telling, withKinds } from '../../../testing/news.ts';
import { tell } from '../news/index.ts';

let madang: Madang;
let service: PushService;
beforeAll(async () => {
  service = await startPushService();
  madang = await openMadang({ apps: [], change: withKinds() });
});
afterAll(async () => {
  await madang.close();
  await service.close();
});

const DEVICES = '/api/notifications/devices';

test.each([
  ['notifications.devices.readPushKey', 'GET', `${DEVICES}/key`],
  ['notifications.devices.listDevices', 'GET', DEVICES],
  ['notifications.devices.addDevice', 'POST', DEVICES],
  ['notifications.devices.removeDevice', 'DELETE', `${DEVICES}/${crypto.randomUUID()}`],
] as const)('%s: without a session it is refused', async (_operation, method, url) => {
  const { subscription } = service.browser();
  const body = method === 'POST' ? { payload: subscription } : {};
  for (const client of [madang.nobody, madang.bearer('a.b.c')]) {
    const answer = await client.send({ method, url, ...body });
    expect(answer).toMatchObject({ status: 401, body: { code: 'house.sign_in_needed' } });
  }
});

test.each([
  'http://push.example/x',
  'https://127.0.0.1/x',
  'https://[::1]/x',
  'https://169.254.169.254/latest/meta-data',
  'https://10.0.0.1/x',
  'https://localhost/x',
  'https://db.internal/x',
])('nobody makes the house send to %s', async (endpoint) => {
  const person = await madang.person();
  const answer = await person.post(DEVICES, { ...service.browser().subscription, endpoint });
  expect(answer).toMatchObject({ status: 422, body: { code: 'notifications.device_wrong' } });
});

test('what was allowed before and is none of the Internet is not sent to', async () => {
  const trusting = await openMadang({
    apps: [],
    config: { pushPrivate: true },
    databaseUrl: madang.databaseUrl,
    change: withKinds(),
  });
  const person = await trusting.person();
  const { subscription, messages } = service.browser();
  await person.post(DEVICES, subscription);
  await trusting.close();
  await tell(madang.house.context('test'), [telling(person)]);
  await madang.work();
  expect(messages).toEqual([]);
});

test('nobody sees or removes the device of another', async () => {
  const trusting = await openMadang({ apps: [], config: { pushPrivate: true } });
  const [person, stranger] = [await trusting.person(), await trusting.person('administrator')];
  const { id } = (await person.post(DEVICES, service.browser().subscription)).body;
  expect((await stranger.get(DEVICES)).body.items).toEqual([]);
  expect((await stranger.delete(`${DEVICES}/${id}`)).status).toBe(404);
  expect((await person.get(DEVICES)).body.items.length).toBe(1);
  expect(JSON.stringify((await person.get(DEVICES)).body)).not.toContain('/send/');
  await trusting.close();
});
