import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { draft, openGroup, openPair, send } from '../../../testing/talk.ts';
import { greet, joinTopic, type TestSocket } from '../../../kernel/testing/socket.ts';

let madang: Madang;
let address: string;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
  address = await madang.door.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => madang.close());

const MESSAGES = '/api/chat/messages';
const SECRET = '아무도 모르는 이야기';
const ACTIONS = [
  ['chat.messages.sendMessage', 'POST', '', draft('나도 있어')],
  ['chat.messages.listMessages', 'GET', '', undefined],
  ['chat.messages.searchMessages', 'GET', '/search?q=이야기', undefined],
  ['chat.messages.editMessage', 'PATCH', '/:message', { text: '바꿨다' }],
  ['chat.messages.deleteMessage', 'DELETE', '/:message', undefined],
  ['chat.messages.addReaction', 'PUT', '/:message/reactions/%F0%9F%91%8D', undefined],
  ['chat.messages.removeReaction', 'DELETE', '/:message/reactions/%F0%9F%91%8D', undefined],
  ['chat.messages.markRead', 'PUT', '/read', { seq: 1 }],
  ['chat.messages.listReads', 'GET', '/reads', undefined],
  ['chat.messages.listNotices', 'GET', '/notices', undefined],
  ['chat.messages.pinNotice', 'PUT', '/notices/:message', undefined],
  ['chat.messages.unpinNotice', 'DELETE', '/notices/:message', undefined],
] as const;

async function socketOf(who: TestPerson): Promise<TestSocket> {
  const { body } = await who.post('/api/house/tickets');
  return greet(address, body.ticket as string);
}

test.each(ACTIONS)('%s: who is not in the room reads and changes nothing', async (...call) => {
  const [_operation, method, rest, payload] = call;
  const { room, owner, others } = await openGroup(madang, 1);
  const { body: message } = await send(owner, room.id, SECRET);
  const left = others[0] as TestPerson;
  await left.delete(`/api/chat/rooms/${room.id}/members/${left.id}`);
  const own = await openGroup(madang, 0);
  const before = (await owner.get(`${MESSAGES}/${room.id}`)).body;
  const request = (roomId: string) => ({
    method,
    url: encodeURI(decodeURI(`${MESSAGES}/${roomId}${rest.replace(':message', message.id)}`)),
    ...(payload === undefined ? {} : { payload }),
  });
  for (const stranger of [left, own.owner, await madang.person('administrator')]) {
    const answer = await stranger.send(request(room.id));
    expect(answer).toMatchObject({ status: 404, body: { code: 'chat.room_unknown' } });
  }
  if (rest.includes(':message')) {
    const through = await own.owner.send(request(own.room.id));
    expect(through, 'through a room of their own').toMatchObject({
      status: 404,
      body: { code: 'chat.message_unknown' },
    });
  }
  for (const client of [madang.nobody, madang.bearer('a.b.c')]) {
    expect((await client.send(request(room.id))).status).toBe(401);
  }
  expect((await owner.get(`${MESSAGES}/${room.id}`)).body).toEqual(before);
});

test('no topic name lets a stranger hear', async () => {
  const { room, owner } = await openGroup(madang, 1);
  const stranger = await madang.person();
  const sockets = [await socketOf(stranger), await greet(address)];
  const topics = [
    `chat/rooms/${room.id}`,
    `chat/rooms/${room.id.toUpperCase()}`,
    `chat/rooms/${room.id}/`,
    `chat//rooms/${room.id}`,
    'chat/rooms/',
    'chat/rooms/*',
    "chat/rooms/' or true --",
    `chat/people/${owner.id}`,
    `chat/people/${owner.id.toUpperCase()}`,
    `here:chat/rooms/${room.id}`,
  ];
  for (const socket of sockets) {
    for (const topic of topics) {
      socket.send({ t: 'join', topic });
      expect(await socket.next('refused')).toMatchObject({ what: 'join' });
    }
    socket.send({ t: 'hint', topic: `chat/rooms/${room.id}`, body: { typing: true } });
  }
  await send(owner, room.id, SECRET);
  const last = await joinOwn(sockets[0] as TestSocket, stranger);
  expect(last).toBeDefined();
  for (const { frames } of sockets) expect(JSON.stringify(frames)).not.toContain(SECRET);
  for (const socket of sockets) socket.socket.close();
});

/** Whoever is answered this has been sent all that came before. */
function joinOwn(socket: TestSocket, { id }: TestPerson) {
  return joinTopic(socket, `chat/people/${id}`);
}

test('who leaves or is removed hears nothing more, at once', async () => {
  const { room, owner, others } = await openGroup(madang, 2);
  const [one, other] = others as [TestPerson, TestPerson];
  const topic = `chat/rooms/${room.id}`;
  const sockets = await Promise.all([one, other, owner].map(socketOf));
  for (const socket of sockets) await joinTopic(socket, topic);
  const [first, second, mine] = sockets as [TestSocket, TestSocket, TestSocket];
  await one.delete(`/api/chat/rooms/${room.id}/members/${one.id}`);
  expect(await first.next('left')).toMatchObject({ topic });
  await owner.delete(`/api/chat/rooms/${room.id}/members/${other.id}`);
  expect(await second.next('left')).toMatchObject({ topic });
  await send(owner, room.id, SECRET);
  await expect.poll(() => JSON.stringify(mine.frames)).toContain(SECRET);
  await joinOwn(first, one);
  await joinOwn(second, other);
  for (const { frames } of [first, second]) expect(JSON.stringify(frames)).not.toContain(SECRET);
  for (const socket of sockets) socket.socket.close();
});

test('in a room of two nobody else is told anything', async () => {
  const [one, other, third] = [
    await madang.person(),
    await madang.person(),
    await madang.person('administrator'),
  ];
  const room = await openPair(one, other);
  await send(one, room.id, SECRET);
  expect((await third.get(`${MESSAGES}/${room.id}`)).status).toBe(404);
  expect((await third.get('/api/chat/inbox/rooms')).body.items).toEqual([]);
});
