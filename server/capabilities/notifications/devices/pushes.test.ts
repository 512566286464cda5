import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { telling, withKinds } from '../../../testing/news.ts';
import { readVapid, startPushService, type PushService } from '../../../testing/push-service.ts';
import { everythingKept } from '../../../testing/kept.ts';
import { settleNews, tell, type Telling } from '../news/index.ts';
import { FAILING_HOURS_MAX, PAUSES_S, TTL_S, UNSEEN_DAYS_MAX } from './limits.ts';

let madang: Madang;
let service: PushService;
beforeAll(async () => {
  madang = await openMadang({ apps: [], config: { pushPrivate: true }, change: withKinds() });
});
afterAll(() => madang.close());
beforeEach(async () => {
  service = await startPushService();
  return () => service.close();
});

const DEVICES = '/api/notifications/devices';
const PREFERENCES = '/api/notifications/preferences';
const say = (...tellings: Telling[]) => tell(madang.house.context('test'), tellings);
const devicesOf = async (who: TestPerson) => (await who.get(DEVICES)).body.items;

async function withDevice() {
  const person = await madang.person();
  const browser = service.browser();
  expect((await person.post(DEVICES, browser.subscription)).status).toBe(201);
  return { person, browser };
}
/** What the clock would do after so many seconds. */
async function later(s: number) {
  madang.clock.advance({ s });
  const ctx = madang.house.context('test');
  await ctx.later({ name: 'notifications.devices.nudgeWaiting' }, {});
  await madang.work();
}

describe('a message', () => {
  test('reaches the browser alone, in words, with the true total, signed as ours', async () => {
    const { person, browser } = await withDevice();
    const baker = await madang.person('member', '제빵사');
    await say(telling(person), telling(person, { kind: 'test.knock' }));
    await madang.work();
    await say(telling(person, { from: baker.id, path: '/cakes/7', bundle: 'kitchen' }));
    await madang.work();
    const [first, second] = browser.messages;
    expect(first?.message).toMatchObject({ path: '/news', unread: 1, tag: 'several' });
    expect(first?.message.body).toBe('새 소식이 2개 있어요. 똑똑 1');
    expect(second?.message).toEqual({
      title: '마당',
      body: '제빵사 케이크 plum 1',
      path: '/cakes/7',
      tag: 'test.cake kitchen',
      lang: 'ko',
      unread: 2,
    });
    expect(second?.bytes.includes('plum')).toBe(false);
    expect([first, second].map((each) => each?.headers['urgency'])).toEqual(['high', 'normal']);
    expect(second?.headers).toMatchObject({ ttl: String(TTL_S), 'content-encoding': 'aes128gcm' });
    expect(String(second?.headers['topic'])).toMatch(/^[\w-]{32}$/);
    if (!second) throw new Error('nothing came');
    const { claims, key } = await readVapid(second);
    expect(claims).toMatchObject({ aud: service.origin, sub: expect.stringMatching(/^mailto:/) });
    expect((await person.get(`${DEVICES}/key`)).body).toEqual({ publicKey: key });
  });

  test('goes to every device of its person, in their language, and to nobody else', async () => {
    const { person, browser } = await withDevice();
    const { browser: stranger } = await withDevice();
    const second = service.browser();
    await person.post(DEVICES, second.subscription);
    await person.patch('/api/identity/profiles/me', { language: 'en' });
    await say(telling(person));
    await madang.work();
    for (const each of [browser, second]) {
      expect(each.messages.map(({ message }) => message.title)).toEqual(['Madang']);
    }
    expect(stranger.messages).toEqual([]);
  });

  test('is not sent of what was read, removed or unwanted, nor when nothing was committed', async () => {
    const { person, browser } = await withDevice();
    await say(telling(person, { bundle: 'seen' }), telling(person, { facts: { name: 'pear' } }));
    const about = { personId: person.id, kind: 'test.cake', bundle: 'seen' };
    await settleNews(madang.house.context('test'), about);
    const { items } = (await person.get('/api/notifications/news')).body;
    await person.delete(`/api/notifications/news/${items[1].id}`);
    await person.delete(`/api/notifications/news/${items[0].id}`);
    await person.patch(PREFERENCES, { kinds: [{ kind: 'test.cake', push: false }] });
    await say(telling(person));
    const failing = madang.house.context('test').transaction(async (ctx) => {
      await tell(ctx, [telling(person, { kind: 'test.knock' })]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await madang.work();
    expect(browser.messages).toEqual([]);
  });

  test('of a line that grew is sent once more and replaces the one before', async () => {
    const { person, browser } = await withDevice();
    for (let i = 0; i < 2; i++) {
      await say(telling(person, { bundle: 'kitchen' }));
      await madang.work();
    }
    expect(browser.messages.map(({ message }) => [message.tag, message.body])).toEqual([
      ['test.cake kitchen', ' 케이크 plum 1'],
      ['test.cake kitchen', ' 케이크 plum 2'],
    ]);
  });

  test('as long as it may be fits into what push services take', async () => {
    const { person, browser } = await withDevice();
    await say(telling(person, { facts: { name: '케'.repeat(1_900) } }));
    await madang.work();
    expect(browser.messages[0]?.bytes.length).toBeLessThanOrEqual(4096);
    expect(browser.messages[0]?.message.body.endsWith('…')).toBe(true);
  });
});

describe('a push service', () => {
  test.each([404, 410])('that answers %i has its device forgotten', async (status) => {
    const { person, browser } = await withDevice();
    service.answers = { status };
    await say(telling(person));
    await madang.work();
    expect(await devicesOf(person)).toEqual([]);
    await say(telling(person));
    await madang.work();
    expect(browser.messages.length).toBe(1);
  });

  test('that is full is asked again when it says, once', async () => {
    const { person, browser } = await withDevice();
    service.answers = { status: 429, headers: { 'retry-after': '90' } };
    await say(telling(person));
    await madang.work();
    service.answers = { status: 201 };
    await later(PAUSES_S[0]);
    expect(browser.messages.length, 'not yet').toBe(1);
    await later(90);
    await later(90);
    expect(browser.messages.length).toBe(2);
    expect(browser.messages[1]?.message.unread).toBe(1);
  });

  test('that breaks is tried again with growing pauses, and its device forgotten after days', async () => {
    const { person, browser } = await withDevice();
    service.answers = { status: 503 };
    await say(telling(person));
    await madang.work();
    await later(PAUSES_S[0]);
    await later(PAUSES_S[0]);
    expect(browser.messages.length).toBe(2);
    madang.clock.advance({ hours: FAILING_HOURS_MAX });
    await say(telling(person));
    await madang.work();
    expect(await devicesOf(person)).toEqual([]);
  });

  test('that hangs up may have taken it: it is not sent twice', async () => {
    const { person, browser } = await withDevice();
    service.answers = null;
    await say(telling(person));
    await madang.work();
    service.answers = { status: 201 };
    await later(PAUSES_S[0]);
    expect(browser.messages.length).toBe(1);
    await say(telling(person));
    await madang.work();
    expect(browser.messages.at(-1)?.message.unread).toBe(2);
  });

  test('that cannot be reached has not taken it', async () => {
    const { person, browser } = await withDevice();
    const gone = await startPushService();
    const other = gone.browser();
    await gone.close();
    await person.post(DEVICES, other.subscription);
    await say(telling(person));
    await madang.work();
    expect(browser.messages.length, 'the other device is told').toBe(1);
    const { writer } = madang.house.ground.database;
    const waiting =
      'select news_id from notifications.push where person_id = $1 and sent_at is null';
    expect((await writer.rows(waiting, [person.id])).length).toBe(1);
  });
});

describe('quiet hours', () => {
  test('hold everything back till they end, and then it is one message', async () => {
    const { person, browser } = await withDevice();
    await person.patch(PREFERENCES, { quiet: { from: '00:00', to: '23:59' } });
    await say(telling(person), telling(person));
    await madang.work();
    await say(telling(person));
    await later(60);
    expect(browser.messages).toEqual([]);
    await person.patch('/api/identity/profiles/me', { zone: 'UTC' });
    const now = madang.clock.now();
    const end = new Date(now.getTime() + 3_600_000).toISOString().slice(11, 16);
    await person.patch(PREFERENCES, { quiet: { from: '00:00', to: end } });
    await later(3_660);
    expect(browser.messages.map(({ message }) => [message.body, message.unread])).toEqual([
      ['새 소식이 3개 있어요.  케이크 plum 1', 3],
    ]);
  });

  test('that are ended let it go at once', async () => {
    const { person, browser } = await withDevice();
    await person.patch(PREFERENCES, { quiet: { from: '00:00', to: '23:59' } });
    await say(telling(person));
    await madang.work();
    await person.patch(PREFERENCES, { quiet: null });
    await madang.work();
    expect(browser.messages.length).toBe(1);
  });
});

describe('a device', () => {
  test('is told nothing more once its session has ended', async () => {
    const { person, browser } = await withDevice();
    await person.delete('/api/identity/sessions/current');
    await say(telling(person));
    await madang.work();
    expect(browser.messages).toEqual([]);
    const { writer } = madang.house.ground.database;
    const rows = 'select from notifications.device where person_id = $1';
    expect(await writer.rows(rows, [person.id])).toEqual([]);
  });

  test('that never came back is forgotten, and so is what waited too long', async () => {
    const { person, browser } = await withDevice();
    service.answers = { status: 503 };
    await say(telling(person));
    await madang.work();
    service.answers = { status: 201 };
    madang.clock.advance({ hours: 25 });
    await later(60);
    expect(browser.messages.length, 'old news is not sent').toBe(1);
    madang.clock.advance({ days: UNSEEN_DAYS_MAX });
    const ctx = madang.house.context('test');
    await ctx.later({ name: 'notifications.devices.purgeDevices' }, {});
    await madang.work();
    expect(await devicesOf(person)).toEqual([]);
  });

  test('keeps its address to itself: no table and no log holds it', async () => {
    const { person, browser } = await withDevice();
    await say(telling(person));
    await madang.work();
    const { endpoint, keys } = browser.subscription;
    const seen = (await everythingKept(madang)) + madang.logged();
    for (const secret of [new URL(endpoint).pathname, keys.auth]) {
      expect(seen).not.toContain(secret);
    }
  });
});
