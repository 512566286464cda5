import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unreadTotal } from '../../../kernel/room/unread.ts';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { telling, withKinds } from '../../../testing/news.ts';
import { settleNews, takeBack, tell, type Telling } from './index.ts';
import { purgeNews } from './jobs/purge-news.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], change: withKinds() });
});
afterAll(() => madang.close());

const NEWS = '/api/notifications/news';
const say = (...tellings: Telling[]) => tell(madang.house.context('test'), tellings);
const inbox = async (who: TestPerson) => (await who.get(NEWS)).body.items;
const unread = async (who: TestPerson) => (await who.get(`${NEWS}/unread`)).body.count;

describe('tell', () => {
  test('what was told stands in the inbox, in both languages, and the bell hears of it', async () => {
    const [person, baker] = [await madang.person(), await madang.person('member', '제빵사')];
    const heard = await madang.overhear(`notifications/people/${person.id}`);
    await say(telling(person, { from: baker.id }));
    const { hue } = (await baker.get('/api/identity/profiles/me')).body;
    expect(await inbox(person)).toEqual([
      {
        id: expect.any(String),
        seq: 1,
        kind: 'test.cake',
        line: { ko: '제빵사 케이크 plum 1', en: '제빵사 baked plum, 1 in all' },
        from: { id: baker.id, name: '제빵사', hue },
        facts: { name: 'plum' },
        path: '/cakes',
        count: 1,
        at: madang.clock.now().toISOString(),
        readAt: null,
      },
    ]);
    expect(heard).toEqual([{ kind: 'news', unread: 1 }]);
    expect(await inbox(baker)).toEqual([]);
  });

  test('with the same name nothing is told again, not even after it was removed', async () => {
    const person = await madang.person();
    const once = telling(person);
    await say(once, once);
    await say(once);
    const [line] = await inbox(person);
    expect(line.count).toBe(1);
    await person.delete(`${NEWS}/${line.id}`);
    await say(once);
    expect(await inbox(person)).toEqual([]);
  });

  test('unread news about one thing is one line that grows and comes to the top', async () => {
    const person = await madang.person();
    await say(telling(person, { bundle: 'kitchen' }), telling(person, { bundle: 'kitchen' }));
    await say(telling(person, { facts: { name: 'other' } }));
    await say(telling(person, { bundle: 'kitchen', facts: { name: 'pear' } }));
    const lines = await inbox(person);
    expect(lines.map((line: { count: number }) => line.count)).toEqual([3, 1]);
    expect(lines[0].facts).toEqual({ name: 'pear' });
    expect(await unread(person)).toBe(2);
    await person.put(`${NEWS}/read`, { upTo: lines[0].seq });
    await say(telling(person, { bundle: 'kitchen' }));
    expect((await inbox(person))[0].count, 'what was read does not grow').toBe(1);
  });

  test('a transaction that fails tells nothing, and it can be told later', async () => {
    const person = await madang.person();
    const once = telling(person);
    const ctx = madang.house.context('test');
    const failing = ctx.transaction(async (ctx) => {
      await tell(ctx, [once]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await inbox(person)).toEqual([]);
    await say(once);
    expect(await unread(person)).toBe(1);
  });

  test('nobody hears of themselves, across a block, or of what they do not want', async () => {
    const [person, other] = [await madang.person(), await madang.person()];
    await say(telling(person, { from: person.id }));
    await person.post('/api/identity/blocks', { personId: other.id });
    await say(telling(person, { from: other.id }), telling(other, { from: person.id }));
    await other.patch('/api/notifications/preferences', {
      kinds: [{ kind: 'test.cake', inbox: false, push: false, mail: false }],
    });
    await say(telling(other));
    expect([await inbox(person), await inbox(other)]).toEqual([[], []]);
  });

  test('what has an inbox elsewhere does not stand in this one', async () => {
    const person = await madang.person();
    await say(telling(person, { kind: 'test.knock', bundle: 'door' }));
    expect([await inbox(person), await unread(person)]).toEqual([[], 0]);
  });

  test.each([
    ['of a kind that nobody declares', { kind: 'test.none' }, 'no room declares'],
    ['that leads elsewhere', { path: '//evil.example' }, 'out of the house'],
    ['that is too long', { facts: { name: 'x'.repeat(3000) } }, 'longer than its limits'],
  ])('news %s is a mistake of the room', async (_what, more, message) => {
    const person = await madang.person();
    await expect(say(telling(person, more))).rejects.toThrow(message);
  });

  test('many people are told in a few statements', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => madang.person()));
    const sent = await madang.statements(() => say(...people.map((each) => telling(each))));
    expect(sent.length).toBeLessThanOrEqual(8);
    for (const person of people) expect(await unread(person)).toBe(1);
  });
});

describe('the inbox', () => {
  test('notifications.news.listNews: pages follow each other, in two statements each', async () => {
    const [person, baker] = [await madang.person(), await madang.person()];
    for (let i = 0; i < 5; i++)
      await say(telling(person, { facts: { name: `${i}` }, from: baker.id }));
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body } = await person.get(`${NEWS}?limit=2${next && `&cursor=${next}`}`);
      seen.push(...body.items.map((line: { facts: { name: string } }) => line.facts.name));
      next = body.next as string | null;
    }
    expect(seen).toEqual(['4', '3', '2', '1', '0']);
    expect((await madang.statements(() => person.get(NEWS))).length).toBe(2);
    expect((await person.get(`${NEWS}?cursor=nonsense`)).status).toBe(422);
  });

  test('notifications.news.markRead: what came after one looked stays unread', async () => {
    const person = await madang.person();
    await say(telling(person), telling(person));
    const [first] = await inbox(person);
    await say(telling(person));
    const heard = await madang.overhear(`notifications/people/${person.id}`);
    const answer = await person.put(`${NEWS}/read`, { upTo: first.seq });
    expect(answer).toMatchObject({ status: 200, body: { count: 1 } });
    expect(heard).toEqual([{ kind: 'news', unread: 1 }]);
    const at = madang.clock.now().toISOString();
    const times = (await inbox(person)).map((line: { readAt: string }) => line.readAt);
    expect(times).toEqual([null, at, at]);
    await person.put(`${NEWS}/read`, { upTo: first.seq });
    expect(heard.length, 'nothing changed').toBe(1);
  });

  test('notifications.news.markOne and removeNews: one line, as often as it is asked', async () => {
    const person = await madang.person();
    await say(telling(person), telling(person));
    const [one, other] = await inbox(person);
    for (let i = 0; i < 2; i++) {
      expect((await person.put(`${NEWS}/${one.id}/read`)).body).toEqual({ count: 1 });
    }
    expect((await person.delete(`${NEWS}/${other.id}`)).status).toBe(204);
    expect(await person.delete(`${NEWS}/${other.id}`)).toMatchObject({
      status: 404,
      body: { code: 'notifications.news_unknown' },
    });
    expect((await person.put(`${NEWS}/${other.id}/read`)).status).toBe(404);
    expect(await unread(person), 'notifications.news.readUnread').toBe(0);
  });

  test('what was seen elsewhere is read, what is not true any more is gone', async () => {
    const person = await madang.person();
    const ctx = madang.house.context('test');
    const about = { personId: person.id, kind: 'test.cake', bundle: 'kitchen' };
    await say(telling(person, { bundle: 'kitchen' }), telling(person, { bundle: 'garden' }));
    await settleNews(ctx, about);
    expect(await unread(person)).toBe(1);
    await takeBack(ctx, { ...about, bundle: 'garden' });
    expect((await inbox(person)).length).toBe(1);
    expect(await unread(person)).toBe(0);
  });

  test('all that is unread is the sum of what the rooms count', async () => {
    const person = await madang.person();
    await say(telling(person), telling(person));
    expect(await unreadTotal(madang.house.context('test'), person.id)).toBe(2);
  });

  test('news of a kind that is not told here any more is left out', async () => {
    const person = await madang.person();
    await say(telling(person));
    await madang.house.ground.database.writer.change(
      "update notifications.news set kind = 'gone.kind' where person_id = $1",
      [person.id],
    );
    expect([await inbox(person), await unread(person)]).toEqual([[], 0]);
  });

  test('news is forgotten after three months', async () => {
    const person = await madang.person();
    await say(telling(person));
    madang.clock.advance({ days: 91 });
    await purgeNews.run(madang.house.context('test'), {});
    const { writer } = madang.house.ground.database;
    expect(await writer.rows('select from notifications.news')).toEqual([]);
    expect(await writer.rows('select from notifications.told')).toEqual([]);
  });
});
