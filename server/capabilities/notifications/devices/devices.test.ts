import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { telling, withKinds } from '../../../testing/news.ts';
import { startPushService, type PushService } from '../../../testing/push-service.ts';
import { tell } from '../news/index.ts';
import { DEVICES_MAX } from './limits.ts';

let madang: Madang;
let service: PushService;
beforeAll(async () => {
  service = await startPushService();
  madang = await openMadang({ apps: [], config: { pushPrivate: true }, change: withKinds() });
});
afterAll(async () => {
  await madang.close();
  await service.close();
});

const DEVICES = '/api/notifications/devices';
const listed = async (who: TestPerson) => (await who.get(DEVICES)).body.items;
const add = (who: TestPerson, subscription: object) => who.post(DEVICES, subscription);

describe('notifications.devices.addDevice', () => {
  test('a browser is one device, however often it says that it is there', async () => {
    const person = await madang.person();
    const { subscription } = service.browser();
    const first = await add(person, subscription);
    const at = madang.clock.now().toISOString();
    const { id } = first.body;
    const wanted = { id, name: '', service: new URL(service.origin).host, madeAt: at, seenAt: at };
    expect(first).toMatchObject({ status: 201, body: { ...wanted, name: expect.any(String) } });
    madang.clock.advance({ hours: 1 });
    const again = (await add(person, subscription)).body;
    expect(again).toMatchObject({ id, madeAt: at, seenAt: madang.clock.now().toISOString() });
    expect(await listed(person), 'notifications.devices.listDevices').toEqual([again]);
  });

  test('who signs in on it takes it over, and gets nothing of what waited for the other', async () => {
    const [person, next] = [await madang.person(), await madang.person()];
    const { subscription, messages } = service.browser();
    await add(person, subscription);
    await tell(madang.house.context('test'), [telling(person)]);
    await add(next, subscription);
    await madang.work();
    expect(messages).toEqual([]);
    expect([(await listed(person)).length, (await listed(next)).length]).toEqual([0, 1]);
  });

  test('one person has so many, the one unseen for longest makes room', async () => {
    const person = await madang.person();
    const ids: string[] = [];
    for (let i = 0; i <= DEVICES_MAX; i++) {
      madang.clock.advance({ s: 1 });
      ids.unshift((await add(person, service.browser().subscription)).body.id);
    }
    const kept = (await listed(person)).map(({ id }: { id: string }) => id);
    expect(kept).toEqual(ids.slice(0, DEVICES_MAX));
  });

  test.each([
    ['that is no address', { endpoint: 'hello' }, '/endpoint'],
    ['with a password', { endpoint: 'https://a:b@push.example/x' }, '/endpoint'],
    ['whose key is no point', { keys: { p256dh: `B${'A'.repeat(86)}`, auth: '' } }, '/keys/p256dh'],
    ['whose secret is short', { keys: { p256dh: '', auth: 'AAAA' } }, '/keys/auth'],
  ])('a subscription %s is refused', async (_what, wrong, pointer) => {
    const person = await madang.person();
    const { subscription } = service.browser();
    const { p256dh = '', auth = '' } = 'keys' in wrong ? wrong.keys : {};
    const keys = {
      p256dh: p256dh || subscription.keys.p256dh,
      auth: auth || subscription.keys.auth,
    };
    const answer = await add(person, { ...subscription, ...wrong, keys });
    expect(answer).toMatchObject({ status: 422, body: { code: 'notifications.device_wrong' } });
    expect(answer.body.errors[0].pointer).toBe(pointer);
    expect(await listed(person)).toEqual([]);
  });
});

test('notifications.devices.removeDevice: it is told nothing more', async () => {
  const person = await madang.person();
  const { id } = (await add(person, service.browser().subscription)).body;
  expect((await person.delete(`${DEVICES}/${id}`)).status).toBe(204);
  expect(await person.delete(`${DEVICES}/${id}`)).toMatchObject({
    status: 404,
    body: { code: 'notifications.device_unknown' },
  });
});

test('notifications.devices.readPushKey: all people get the same key, of the right length', async () => {
  const [one, other] = [await madang.person(), await madang.person('guest')];
  const keys = await Promise.all([one, other].map((who) => who.get(`${DEVICES}/key`)));
  expect(keys[0]?.body).toEqual(keys[1]?.body);
  expect(Buffer.from(keys[0]?.body.publicKey, 'base64url').length).toBe(65);
});
