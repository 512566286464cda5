import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringIn } from '../rooms/index.ts';
import { refKind } from '../../../kernel/room/ref.ts';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { openGroup, openPair, send } from '../../../testing/talk.ts';

/** A kind of thing that lets people in itself. */
const hall = refKind({
  kind: 'hall',
  talk: 'invited',
  reach: async (_ctx, ids) =>
    new Map(ids.map((id) => [id, { title: { ko: id, en: id }, path: `/halls/${id}` }])),
});

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({
    change: (room) => (room.name === 'rhythm.plays' ? { ...room, refs: [hall] } : room),
  });
});
afterAll(() => madang.close());

const ROOMS = '/api/chat/inbox/rooms';
const UNREAD = '/api/chat/inbox/unread';

describe('chat.inbox.listRooms', () => {
  test('rooms come in pages, the last stirred first, however many in a fixed number of statements', async () => {
    const person = await madang.person();
    const wanted: string[] = [];
    for (let i = 0; i < 5; i++) {
      const other = await madang.person();
      const room = await openPair(person, other);
      madang.clock.advance({ s: 1 });
      await send(other, room.id, `${i}`);
      wanted.unshift(room.id);
    }
    await openPair(person, await madang.person());
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const cursor: string = next && `&cursor=${next}`;
      const { body } = await person.get(`${ROOMS}?limit=2${cursor}`);
      seen.push(...body.items.map(({ room }: { room: { id: string } }) => room.id));
      next = body.next;
    }
    expect(seen, 'without the one in which nothing was said').toEqual(wanted);
    const few = await madang.statements(() => person.get(`${ROOMS}?limit=1`));
    const all = await madang.statements(() => person.get(ROOMS));
    expect(all.length).toBe(few.length);
    expect(all.length).toBeLessThanOrEqual(8);
    expect((await person.get(`${ROOMS}?cursor=nonsense`)).status).toBe(422);
  });

  test('each with what was said last, what is unread and how far one has read', async () => {
    const { room, owner, others } = await openGroup(madang, 1);
    const [other] = others as [TestPerson];
    await send(owner, room.id, '첫째');
    await send(owner, room.id, '둘째', { mentions: [other.id] });
    expect((await other.get(ROOMS)).body).toMatchObject({
      items: [
        {
          room: { id: room.id, title: '토요일 합주', seq: 3, other: null, about: null },
          last: { text: '둘째', sender: { id: owner.id } },
          unread: 2,
          mentioned: 1,
          readSeq: 1,
        },
      ],
      next: null,
    });
    expect((await owner.get(ROOMS)).body.items).toMatchObject([{ unread: 0 }]);
  });
});

describe('chat.inbox.readRoom', () => {
  test('one room, as the list would show it', async () => {
    const { room, owner, others } = await openGroup(madang, 1);
    const [other] = others as [TestPerson];
    await send(owner, room.id, '거기 있어?');
    const listed = (await other.get(ROOMS)).body.items;
    expect(listed).toMatchObject([{ unread: 1, last: { text: '거기 있어?' } }]);
    expect(await other.get(`${ROOMS}/${room.id}`)).toMatchObject({ status: 200, body: listed[0] });
  });
});

describe('chat.inbox.readUnread', () => {
  test('over all rooms; of muted ones only what names one', async () => {
    const { room, owner, others } = await openGroup(madang, 1);
    const [other] = others as [TestPerson];
    const pair = await openPair(owner, other);
    await send(owner, pair.id, '둘이');
    await send(owner, room.id, '모두');
    await send(owner, room.id, '너', { mentions: [other.id] });
    expect((await other.get(UNREAD)).body).toEqual({ rooms: 2, messages: 3, mentions: 1 });
    await other.put(`/api/chat/rooms/${room.id}/mute`, { forS: 60 });
    expect((await other.get(UNREAD)).body).toEqual({ rooms: 2, messages: 2, mentions: 1 });
    await other.put(`/api/chat/messages/${room.id}/read`, { seq: 3 });
    await other.put(`/api/chat/messages/${pair.id}/read`, { seq: 1 });
    expect((await other.get(UNREAD)).body).toEqual({ rooms: 0, messages: 0, mentions: 0 });
    expect((await madang.statements(() => other.get(UNREAD))).length).toBe(2);
  });
});

describe('chat.inbox.findAbout', () => {
  const ABOUT = '/api/chat/inbox/about/song:ode-to-joy';

  test('looking opens no room; what is said is seen before one enters', async () => {
    const [one, other] = [await madang.person(), await madang.person('guest')];
    const nothing = { talk: 'open', roomId: null, room: null, members: 0, last: [] };
    expect((await one.get(ABOUT)).body).toMatchObject(nothing);
    const { writer } = madang.house.ground.database;
    expect(await writer.rows("select from chat.room where ref = 'song:ode-to-joy'")).toEqual([]);
    const { body: room } = await one.put('/api/chat/rooms/about/song:ode-to-joy/me');
    for (let i = 0; i < 7; i++) await send(one, room.id, `${i}`);
    const seen = (await other.get(ABOUT)).body;
    expect(seen).toMatchObject({
      about: { ref: 'song:ode-to-joy', path: '/rhythm/songs/ode-to-joy' },
      roomId: room.id,
      room: null,
      members: 1,
    });
    expect(seen.last.map(({ text }: { text: string }) => text)).toEqual(['2', '3', '4', '5', '6']);
    expect((await other.get(`/api/chat/messages/${room.id}`)).status).toBe(404);
    expect((await one.get(ABOUT)).body.room).toMatchObject({ id: room.id });
    expect((await one.get('/api/chat/inbox/about/song:none')).status).toBe(404);
  });

  test('where a thing lets people in itself, others see nothing and cannot enter', async () => {
    const [one, other] = [await madang.person(), await madang.person()];
    const roomId = await bringIn(madang.house.context('test'), 'hall:blue', one.id);
    await send(one, roomId, '우리끼리');
    expect((await other.get('/api/chat/inbox/about/hall:blue')).body).toMatchObject({
      talk: 'invited',
      roomId: null,
      last: [],
    });
    expect(await other.put('/api/chat/rooms/about/hall:blue/me')).toMatchObject({
      status: 403,
      body: { code: 'chat.not_invited' },
    });
    expect((await one.get('/api/chat/inbox/about/hall:blue')).body.last).toHaveLength(1);
  });
});
