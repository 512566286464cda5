import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetIn } from '../../../kernel/keeps/forget.ts';
import { keepingRooms } from '../../../kernel/keeps/keeping.ts';
import { everythingKept } from '../../../testing/kept.ts';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { openGroup, openPair, said, send } from '../../../testing/talk.ts';
import { unzipped } from '../../../testing/unzip.ts';
import { settleAsked } from './settling.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

test('one gets what one wrote, the rooms one is in and one’s marks; not what others wrote', async () => {
  const { room, owner, others } = await openGroup(madang, 1);
  const [other] = others as [TestPerson];
  const pair = await openPair(owner, other);
  await send(owner, pair.id, '나의 말');
  const { body: theirs } = await send(other, pair.id, '그의 말', { mentions: [owner.id] });
  await owner.put(
    `/api/chat/messages/${pair.id}/${theirs.id}/reactions/${encodeURIComponent('❤️')}`,
  );
  await owner.put(`/api/chat/messages/${pair.id}/read`, { seq: 2 });
  const { body } = await owner.post('/api/identity/exports');
  await madang.work();
  const { link } = (await owner.get(`/api/identity/exports/${body.id}`)).body;
  const files = await unzipped((await madang.nobody.get(link)).raw);
  const rows = (table: string) => JSON.parse(files.get(`chat/${table}.json`)?.toString() ?? '[]');
  expect(rows('message').map(({ text }: { text: string }) => text)).toEqual([
    '토요일 합주',
    '나의 말',
  ]);
  expect(
    rows('member')
      .map((row: { room_id: string }) => row.room_id)
      .toSorted(),
  ).toEqual([room.id, pair.id].toSorted());
  expect(rows('reaction')).toMatchObject([{ emoji: '❤️' }]);
  expect(rows('read_mark')).toMatchObject([{ seq: 2 }]);
  expect(rows('mention')).toHaveLength(1);
  const all = [...files.values()].map((file) => file.toString()).join();
  expect(all).not.toContain('그의 말');
  expect(all).not.toContain(other.id);
});

test('of who has left the house others keep empty places; their group goes on with another', async () => {
  const { room, owner, others } = await openGroup(madang, 1);
  const [other] = others as [TestPerson];
  const pair = await openPair(owner, other);
  for (const { id } of [room, pair]) {
    const { body } = await send(owner, id, '잊힐 낱말', { mentions: [other.id] });
    await other.put(`/api/chat/messages/${id}/${body.id}/reactions/${encodeURIComponent('❤️')}`);
    await send(other, id, '남는 말', { replyTo: body.id });
    await owner.put(`/api/chat/messages/${id}/read`, { seq: body.seq });
  }
  await owner.put(`/api/chat/messages/${room.id}/notices/${(await last(owner, room)).id}`);
  const ctx = madang.house.context('test');
  await settleAsked(ctx);
  for (let round = 0; round < 2; round++) {
    for (const each of (await keepingRooms(ctx)).toReversed()) {
      if (/^(chat|notifications)\./.test(each.name)) await forgetIn(ctx, each, owner.id);
    }
  }
  expect(await said(other, room.id)).toEqual([null, '남는 말']);
  expect(await said(other, pair.id)).toEqual([null, '남는 말']);
  expect((await other.get(`/api/chat/rooms/${room.id}`)).body).toMatchObject({
    role: 'owner',
    members: 1,
  });
  expect((await other.get(`/api/chat/rooms/${pair.id}`)).body).toMatchObject({ other: null });
  expect(await send(other, pair.id, '거기 있어요?')).toMatchObject({
    status: 403,
    body: { code: 'chat.out_of_reach' },
  });
  const { items } = (await other.get(`/api/chat/messages/${pair.id}`)).body;
  expect(items[0]).toMatchObject({ sender: null, text: null, reactions: [], mentions: [] });
  expect(items[1].replyTo).toMatchObject({ sender: null, text: null });
  const { writer } = madang.house.ground.database;
  const chat = await writer.rows<{ row: string }>(
    `select t::text as row from chat.message t union all select t::text from chat.member t
     union all select t::text from chat.room t union all select t::text from chat.read_mark t
     union all select t::text from chat.mention t union all select t::text from chat.reaction t`,
  );
  expect(JSON.stringify(chat)).not.toContain(owner.id);
  const isKept = (await everythingKept(madang)).includes('잊힐 낱말');
  expect(isKept).toBe(false);
});

async function last(who: TestPerson, { id }: { id: string }): Promise<{ id: string }> {
  return (await who.get(`/api/chat/messages/${id}?limit=1`)).body.items[0];
}

test('sample people talk in a group, in pairs and about a song, once', async () => {
  const sample = await openMadang({ config: { samples: true } });
  const { rooms } = sample.house.wiring;
  for (let round = 0; round < 2; round++) {
    for (const { name, samples } of rooms) {
      if (/^(identity|chat|rhythm\.songs)/.test(name)) {
        await samples?.(sample.house.context('test'));
      }
    }
  }
  const { writer } = sample.house.ground.database;
  const counts = await writer.rows(
    `select r.kind, count(*)::int as said, max(m.seq) = r.seq as whole from chat.room r
     join chat.message m on m.room_id = r.id and m.kind = 'text' group by r.id order by r.kind`,
  );
  expect(counts).toEqual([
    { kind: 'about', said: 5, whole: true },
    { kind: 'direct', said: 4, whole: true },
    { kind: 'group', said: 11, whole: true },
  ]);
  await sample.close();
});
