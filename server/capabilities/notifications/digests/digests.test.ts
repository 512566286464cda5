import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { cake, knock, withKinds } from '../../../testing/news.ts';
import { testClock } from '../../../kernel/testing/clock.ts';
import { markVerified } from '../../identity/passwords/index.ts';
import { tell, type Telling } from '../news/index.ts';
import { writeDigest } from './write-digest.ts';

let madang: Madang;
let node: Madang;
beforeAll(async () => {
  const clock = testClock();
  const stand = { apps: [], change: withKinds(), clock };
  madang = await openMadang(stand);
  node = await openMadang({ ...stand, databaseUrl: madang.databaseUrl });
});
afterAll(async () => {
  await node.close();
  await madang.close();
});

const PREFERENCES = '/api/notifications/preferences';
const HOUR_MS = 3_600_000;
let count = 0;

/** Somebody with a confirmed address who wants letters. */
async function reader(digest: 'off' | 'daily' | 'weekly' = 'daily', isVerified = true) {
  const person = await madang.person('guest');
  const email = `reader${++count}@example.com`;
  await person.post('/api/identity/accounts/me/password', { email, password: 'three blue cranes' });
  if (isVerified) {
    await madang.house.context('test').transaction((ctx) => markVerified(ctx, person.id, email));
  }
  const answer = await person.patch(PREFERENCES, { digest });
  expect(answer.body).toMatchObject({ digest, mailed: isVerified });
  return { person, email };
}
const say = (who: TestPerson, more: Partial<Telling> = {}) =>
  tell(madang.house.context('test'), [
    {
      personId: who.id,
      kind: cake.name,
      dedupe: `cake ${++count}`,
      path: '/cakes',
      facts: { name: `no ${count}` },
      ...more,
    },
  ]);
/** Goes on to the next time that it is this hour in Seoul, and lets the clock's job look. */
async function atHour(hour: number, on = madang) {
  const now = madang.clock.now().getTime();
  const seoul = (ms: number) => new Date(ms + 9 * HOUR_MS).getUTCHours();
  let next = Math.floor(now / HOUR_MS) * HOUR_MS + HOUR_MS;
  while (seoul(next) !== hour) next += HOUR_MS;
  madang.clock.advance({ s: (next - now) / 1000 });
  await on.house.context('test').later({ name: 'notifications.digests.findDue' }, {});
}
const lettersTo = async (email: string) =>
  (await madang.letters()).filter(({ to, endsAt }) => to === email && endsAt !== undefined);

describe('a letter of news', () => {
  test('comes in the morning with what was not read, and not again', async () => {
    const { person, email } = await reader();
    await say(person, { facts: { name: 'plum' } });
    await say(person, { facts: { name: 'pear' } });
    await atHour(7);
    expect(await lettersTo(email)).toEqual([]);
    await atHour(8);
    const [letter, ...more] = await lettersTo(email);
    expect(more).toEqual([]);
    expect(letter?.subject).toBe('안 읽은 소식이 2개 있어요');
    expect(letter?.text.indexOf('pear')).toBeGreaterThan(0);
    expect(letter?.text.indexOf('plum')).toBeGreaterThan(letter?.text.indexOf('pear') ?? 0);
    await atHour(9);
    await atHour(8);
    expect((await lettersTo(email)).length, 'what stood in one stands in none again').toBe(1);
    await say(person);
    await atHour(8);
    expect((await lettersTo(email)).at(-1)?.subject).toBe('안 읽은 소식이 1개 있어요');
  });

  test('is not written when all was read, unwanted by mail, or the address is not theirs', async () => {
    const [read, unwanted] = [await reader(), await reader()];
    const [unverified, none] = [await reader('daily', false), await reader('off')];
    await unwanted.person.patch(PREFERENCES, { kinds: [{ kind: cake.name, mail: false }] });
    for (const { person } of [read, unwanted, unverified, none]) await say(person);
    await say(read.person, { kind: knock.name });
    const { items } = (await read.person.get('/api/notifications/news')).body;
    await read.person.put('/api/notifications/news/read', { upTo: items[0].seq });
    await atHour(8);
    for (const { email } of [read, unwanted, unverified, none]) {
      expect(await lettersTo(email)).toEqual([]);
    }
  });

  test('weekly comes on Monday', async () => {
    const { person, email } = await reader('weekly');
    await say(person);
    for (let day = 0; day < 7; day++) {
      await atHour(8);
      const sent = (await lettersTo(email)).length;
      const weekday = new Date(madang.clock.now().getTime() + 9 * HOUR_MS).getUTCDay();
      if (weekday === 1) return expect(sent).toBe(1);
      expect(sent).toBe(0);
    }
  });

  test('of two nodes that write it at once one does', async () => {
    const { person, email } = await reader();
    await say(person);
    const due = { personId: person.id, period: '2027-01-01' };
    await Promise.all(
      [madang, node, madang, node].map((each) => writeDigest(each.house.context('test'), due)),
    );
    expect((await lettersTo(email)).length).toBe(1);
  });
});

describe('notifications.digests.endLetters', () => {
  const post = (url: string, body = 'List-Unsubscribe=One-Click') =>
    madang.nobody.send({
      method: 'POST',
      url,
      payload: body,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });

  test('one click ends them, without signing in, as often as it is clicked', async () => {
    const { person, email } = await reader();
    await say(person);
    await atHour(8);
    const [letter] = await lettersTo(email);
    const { pathname, search } = new URL(letter?.endsAt ?? '');
    expect(letter?.text).toContain(`/news/end-letters#${search.slice('?token='.length)}`);
    for (let i = 0; i < 2; i++) expect((await post(pathname + search)).status).toBe(204);
    expect((await person.get(PREFERENCES)).body.digest).toBe('off');
  });

  test('opening the link ends nothing, and a changed one is refused', async () => {
    const [{ person, email }, other] = [await reader(), await reader()];
    await say(person);
    await atHour(8);
    const [letter] = await lettersTo(email);
    const { pathname, search } = new URL(letter?.endsAt ?? '');
    expect((await madang.nobody.get(pathname + search)).status).toBe(405);
    for (const wrong of [
      search.replace(person.id, other.person.id),
      search.slice(0, -1),
      '?token=hello',
    ]) {
      expect(await post(pathname + wrong)).toMatchObject({
        status: 422,
        body: { code: 'notifications.ending_wrong' },
      });
    }
    expect((await post(pathname + search, 'a=b')).status).toBe(422);
    for (const who of [person, other.person]) {
      expect((await who.get(PREFERENCES)).body.digest).toBe('daily');
    }
  });
});
