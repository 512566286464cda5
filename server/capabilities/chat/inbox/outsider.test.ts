import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { openGroup, send } from '../../../testing/talk.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang();
});
afterAll(() => madang.close());

test.each([
  ['chat.inbox.listRooms', '/api/chat/inbox/rooms'],
  ['chat.inbox.readRoom', '/api/chat/inbox/rooms/01900000-0000-7000-8000-000000000000'],
  ['chat.inbox.readUnread', '/api/chat/inbox/unread'],
  ['chat.inbox.findAbout', '/api/chat/inbox/about/song:arirang'],
])('%s: without a session it is refused', async (_operation, url) => {
  for (const client of [madang.nobody, madang.bearer('a.b.c')]) {
    const answer = await client.get(url);
    expect(answer).toMatchObject({ status: 401, body: { code: 'house.sign_in_needed' } });
  }
});

test('nobody sees rooms of others, whatever they name', async () => {
  const { room, owner } = await openGroup(madang, 1);
  await send(owner, room.id, '비밀');
  for (const stranger of [await madang.person(), await madang.person('administrator')]) {
    for (const query of ['', `?personId=${owner.id}`, `?roomId=${room.id}`]) {
      const answer = await stranger.get(`/api/chat/inbox/rooms${query}`);
      expect(answer.body.items ?? []).toEqual([]);
    }
    expect(await stranger.get(`/api/chat/inbox/rooms/${room.id}`)).toMatchObject({
      status: 404,
      body: { code: 'chat.room_unknown' },
    });
    expect((await stranger.get('/api/chat/inbox/unread')).body.messages).toBe(0);
  }
});
