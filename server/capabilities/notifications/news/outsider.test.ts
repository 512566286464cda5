import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { telling, withKinds } from '../../../testing/news.ts';
import { inboxChannel } from './channels/inbox.ts';
import { tell } from './index.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], change: withKinds() });
});
afterAll(() => madang.close());

const NEWS = '/api/notifications/news';
const some = crypto.randomUUID();

test.each([
  ['notifications.news.listNews', 'GET', NEWS, undefined],
  ['notifications.news.readUnread', 'GET', `${NEWS}/unread`, undefined],
  ['notifications.news.markRead', 'PUT', `${NEWS}/read`, { upTo: 1 }],
  ['notifications.news.markOne', 'PUT', `${NEWS}/${some}/read`, undefined],
  ['notifications.news.removeNews', 'DELETE', `${NEWS}/${some}`, undefined],
] as const)('%s: without a session it is refused', async (_operation, method, url, payload) => {
  const body = payload === undefined ? {} : { payload };
  for (const client of [madang.nobody, madang.bearer('a.b.c')]) {
    const answer = await client.send({ method, url, ...body });
    expect(answer).toMatchObject({ status: 401, body: { code: 'house.sign_in_needed' } });
  }
});

test('nobody sees, marks, removes or overhears the news of another', async () => {
  const [person, stranger] = [await madang.person(), await madang.person('administrator')];
  await tell(madang.house.context('test'), [telling(person)]);
  const [line] = (await person.get(NEWS)).body.items;
  expect((await stranger.get(NEWS)).body.items).toEqual([]);
  expect((await stranger.get(`${NEWS}?personId=${person.id}`)).status).toBe(422);
  expect((await stranger.put(`${NEWS}/${line.id}/read`)).status).toBe(404);
  expect((await stranger.delete(`${NEWS}/${line.id}`)).status).toBe(404);
  await stranger.put(`${NEWS}/read`, { upTo: 1000 });
  expect((await person.get(`${NEWS}/unread`)).body).toEqual({ count: 1 });
  const actor = {
    kind: 'person',
    id: stranger.id,
    role: 'administrator',
    sessionId: some,
  } as const;
  const joining = inboxChannel.mayJoin(madang.house.context('test').as(actor), {
    personId: person.id,
  });
  await expect(joining).rejects.toMatchObject({ kind: { code: 'house.not_found' } });
});
