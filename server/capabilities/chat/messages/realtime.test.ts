import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { greet, joinTopic, type Frame, type TestSocket } from '../../../kernel/testing/socket.ts';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { openGroup, send } from '../../../testing/talk.ts';

let madang: Madang;
let address: string;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
  address = await madang.door.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => madang.close());

const topicOf = ({ id }: { id: string }) => `chat/rooms/${id}`;
const socketOf = async (who: TestPerson) =>
  greet(address, (await who.post('/api/house/tickets')).body.ticket as string);
const saidOn = ({ frames }: TestSocket) => frames.filter(({ t }) => t === 'said');
const textOf = ({ body }: Frame) => (body as { message?: { text: string } }).message?.text;

test('chat.messages.sendMessage: over the socket it is acknowledged when it is stored, and all hear it', async () => {
  const { room, owner, others } = await openGroup(madang, 1);
  const [mine, theirs] = await Promise.all([owner, others[0] as TestPerson].map(socketOf));
  if (!mine || !theirs) throw new Error('no sockets');
  for (const socket of [mine, theirs]) await joinTopic(socket, topicOf(room));
  const input = { roomId: room.id, id: randomUUID(), text: '들려요?' };
  for (const id of ['a', 'b']) {
    mine.send({ t: 'do', id, operation: 'chat.messages.sendMessage', input });
    expect(await mine.next('ack')).toMatchObject({ id, output: { seq: 2, text: '들려요?' } });
  }
  const frame = await theirs.next('said');
  expect(frame).toMatchObject({ topic: topicOf(room), seq: 2, body: { kind: 'message' } });
  expect(textOf(frame)).toBe('들려요?');
  mine.send({ t: 'hint', topic: topicOf(room), body: { typing: true } });
  await expect
    .poll(() => theirs.frames)
    .toContainEqual({
      t: 'hint',
      topic: topicOf(room),
      from: owner.id,
      body: { typing: true },
    });
  theirs.send({
    t: 'do',
    id: 'c',
    operation: 'chat.messages.markRead',
    input: { roomId: room.id, seq: 2 },
  });
  await expect
    .poll(() => mine.frames)
    .toContainEqual({
      t: 'hint',
      topic: topicOf(room),
      from: others[0]?.id,
      body: { read: 2 },
    });
  expect(saidOn(theirs)).toHaveLength(1);
  for (const { socket } of [mine, theirs]) socket.close();
});

test('whoever was away hears each thing that happened as it is now, and nothing else', async () => {
  const { room, owner, others } = await openGroup(madang, 2);
  const [other, third] = others as [TestPerson, TestPerson];
  const { body: first } = await send(owner, room.id, '처음');
  const before = await socketOf(other);
  const { seq: after } = await joinTopic(before, topicOf(room));
  before.socket.close();
  await send(owner, room.id, '하나');
  const { body: second } = await send(owner, room.id, '둘');
  const path = `/api/chat/messages/${room.id}`;
  for (let i = 0; i < 3; i++) await owner.patch(`${path}/${first.id}`, { text: `처음 ${i}` });
  await owner.delete(`${path}/${second.id}`);
  await owner.patch(`/api/chat/rooms/${room.id}/members/${third.id}`, { role: 'moderator' });
  // The hub that heard it all is not asked: another node has only the tables.
  const node = await openMadang({
    apps: [],
    databaseUrl: madang.databaseUrl,
    clock: madang.clock,
  });
  const elsewhere = await node.door.app.listen({ port: 0, host: '127.0.0.1' });
  const { ticket } = (await node.bearer(other.accessToken).post('/api/house/tickets')).body;
  const back = await greet(elsewhere, ticket as string);
  const joined = await joinTopic(back, topicOf(room), after);
  expect(joined).toMatchObject({ gap: false });
  await expect.poll(() => saidOn(back).at(-1)?.seq).toBe(9);
  expect(saidOn(back).map((frame) => [frame['seq'], textOf(frame)])).toEqual([
    [3, '하나'],
    [7, '처음 2'],
    [8, null],
    [9, undefined],
  ]);
  back.socket.close();
  await node.close();
});

test('all hear the same in the same order, whichever node it was said on', async () => {
  const { room, owner, others } = await openGroup(madang, 4);
  const people = [owner, ...others];
  const sockets = await Promise.all(people.map(socketOf));
  for (const socket of sockets) await joinTopic(socket, topicOf(room));
  await Promise.all(
    people.flatMap((person, n) =>
      Array.from({ length: 8 }, (_, i) => send(person, room.id, `${n} ${i}`)),
    ),
  );
  for (const socket of sockets) {
    await expect.poll(() => saidOn(socket)).toHaveLength(40);
    expect(saidOn(socket).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 40 }, (_, i) => i + 2),
    );
    socket.socket.close();
  }
});
