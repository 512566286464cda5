import { afterAll, beforeAll, expect, test } from 'vitest';
import { greet, joinTopic } from '../../../kernel/testing/socket.ts';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { openGroup, openPair, send } from '../../../testing/talk.ts';
import { unreadTotal } from '../../../kernel/room/unread.ts';
import { settleAsked } from './settling.ts';

let madang: Madang;
let address: string;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
  address = await madang.door.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => madang.close());

const settle = () => settleAsked(madang.house.context('test'));
/** What somebody was told of messages: kind, text and how many. */
async function news({ id }: { id: string }) {
  const rows = await madang.house.ground.database.writer.rows<{
    kind: string;
    facts: { text: string };
    count: number;
  }>(
    `select kind, facts, count from notifications.news
     where person_id = $1 and read_at is null order by kind`,
    [id],
  );
  return rows.map(({ kind, facts, count }) => `${kind} ${facts.text} ${count}`);
}

test('who is away is told once: what is written to them, what names them, answers them, and of groups', async () => {
  const [one, other] = [await madang.person(), await madang.person()];
  const pair = await openPair(one, other);
  await send(one, pair.id, '첫째');
  await send(one, pair.id, '둘째');
  const { room, owner, others } = await openGroup(madang, 3);
  const [named, answered, rest] = others as [TestPerson, TestPerson, TestPerson];
  const { body: question } = await send(answered, room.id, '누가 와요?');
  await send(owner, room.id, '저요', { replyTo: question.id, mentions: [named.id] });
  for (let i = 0; i < 2; i++) await settle();
  expect(await news(other)).toEqual(['chat.direct 둘째 1']);
  expect(await news(one)).toEqual([]);
  expect(await news(named)).toEqual(['chat.mention 저요 1']);
  expect(await news(answered)).toEqual(['chat.reply 저요 1']);
  expect(await news(rest)).toEqual(['chat.group 저요 1']);
  await send(one, pair.id, '셋째');
  await send(owner, room.id, '여덟 시요');
  await settle();
  expect(await news(other), 'one line for the room').toEqual(['chat.direct 셋째 2']);
  expect(await news(rest), 'of a group not again').toEqual(['chat.group 저요 1']);
});

test('whoever has read elsewhere is not told of it any more, and a group tells anew', async () => {
  const { room, owner, others } = await openGroup(madang, 1);
  const [other] = others as [TestPerson];
  const { body } = await send(owner, room.id, '하나');
  await settle();
  expect(await unreadTotal(madang.house.context('test'), other.id)).toBe(1);
  await other.put(`/api/chat/messages/${room.id}/read`, { seq: body.seq });
  expect(await news(other)).toEqual([]);
  expect(await unreadTotal(madang.house.context('test'), other.id)).toBe(0);
  await send(owner, room.id, '둘');
  await settle();
  expect(await news(other)).toEqual(['chat.group 둘 1']);
});

test('an inbox that is open hears of a room that it does not watch, once until it is read', async () => {
  const { room, owner, others } = await openGroup(madang, 1);
  const [other] = others as [TestPerson];
  const socket = await greet(address, (await other.post('/api/house/tickets')).body.ticket);
  await joinTopic(socket, `chat/people/${other.id}`);
  const heard = () => socket.frames.filter(({ t }) => t === 'said').map(({ body }) => body);
  for (const text of ['오랜만이에요', '잘 지내요?']) {
    await send(owner, room.id, text);
    await settle();
  }
  await other.put(`/api/chat/messages/${room.id}/read`, { seq: 3 });
  await expect.poll(() => heard().at(-1)).toMatchObject({ kind: 'read' });
  expect(heard()).toMatchObject([{ kind: 'stirred', roomId: room.id }, { kind: 'read' }]);
  socket.socket.close();
});

test('who looks at the room, muted it or stands behind a block is told nothing', async () => {
  const { room, owner, others } = await openGroup(madang, 3);
  const [present, muted, blocking] = others as [TestPerson, TestPerson, TestPerson];
  const socket = await greet(address, (await present.post('/api/house/tickets')).body.ticket);
  await joinTopic(socket, `chat/rooms/${room.id}`);
  await muted.put(`/api/chat/rooms/${room.id}/mute`, { forS: 3600 });
  await blocking.post('/api/identity/blocks', { personId: owner.id });
  await send(owner, room.id, '여러분');
  await settle();
  for (const who of [present, muted, blocking]) expect(await news(who)).toEqual([]);
  await send(owner, room.id, '꼭 봐요', { mentions: others.map(({ id }) => id) });
  await settle();
  expect(await news(present)).toEqual([]);
  expect(await news(muted)).toEqual(['chat.mention 꼭 봐요 1']);
  expect(await news(blocking)).toEqual([]);
  socket.socket.close();
});

test('what is changed, deleted or left is not told any more', async () => {
  const { room, owner, others } = await openGroup(madang, 2);
  const [one, other] = others as [TestPerson, TestPerson];
  const { body } = await send(owner, room.id, '비밀이에요');
  await settle();
  expect(await news(one)).toEqual(['chat.group 비밀이에요 1']);
  await other.delete(`/api/chat/rooms/${room.id}/members/${other.id}`);
  await madang.work();
  expect(await news(other)).toEqual([]);
  await owner.delete(`/api/chat/messages/${room.id}/${body.id}`);
  await madang.work();
  expect(await news(one)).toEqual([]);
});
