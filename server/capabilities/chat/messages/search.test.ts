import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { openGroup, send } from '../../../testing/talk.ts';
import { SETTLED_MESSAGES_MAX } from './limits.ts';
import { settleAsked } from './settling.ts';

let madang: Madang;
let room: { id: string };
let owner: TestPerson;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
  ({ room, owner } = await openGroup(madang, 0));
});
afterAll(() => madang.close());

const settle = () => settleAsked(madang.house.context('test'));
const find = async (q: string, more = '', where = room) => {
  const path = `/api/chat/messages/${where.id}/search?q=${encodeURIComponent(q)}${more}`;
  const { body } = await owner.get(path);
  return (body.items ?? body.code) as { text: string }[];
};
const findTexts = async (q: string) => (await find(q)).map(({ text }) => text);
const indexed = async () => {
  const { writer } = madang.house.ground.database;
  return (await writer.rows('select from chat.searchable where room_id = $1', [room.id])).length;
};

test('chat.messages.searchMessages: words are found by any two characters, before and after they are filed', async () => {
  const texts = [
    '토요일 합주실 예약했어요',
    'Été à Séoul',
    '합주는 여덟 시',
    '100% 확실_해요',
    '넘어가요',
  ];
  for (const text of texts) await send(owner, room.id, text);
  for (const look of ['fresh', 'filed']) {
    expect(await findTexts('합주'), look).toEqual(['합주는 여덟 시', '토요일 합주실 예약했어요']);
    expect(await findTexts('약했 토요'), look).toEqual(['토요일 합주실 예약했어요']);
    expect(await findTexts('ete SEOUL'), look).toEqual(['Été à Séoul']);
    expect(await findTexts('0%'), look).toEqual(['100% 확실_해요']);
    expect(await findTexts('실_'), look).toEqual(['100% 확실_해요']);
    expect(await findTexts('주합'), look).toEqual([]);
    expect(await find('합 시'), 'one character is everywhere').toBe('chat.search_short');
    if (look === 'fresh') {
      expect(await indexed()).toBe(0);
      await settle();
      expect(await indexed()).toBe(texts.length);
    }
  }
});

test('what was changed is found by what it is now, what was deleted by nothing', async () => {
  const { body } = await send(owner, room.id, '비행기 표');
  const path = `/api/chat/messages/${room.id}/${body.id}`;
  for (const again of [false, true]) {
    await owner.patch(path, { text: again ? '기차 시간' : '버스 시간' });
    expect(await findTexts('비행기')).toEqual([]);
    expect(await findTexts('시간')).toEqual([again ? '기차 시간' : '버스 시간']);
    await settle();
  }
  await owner.delete(path);
  expect(await findTexts('시간')).toEqual([]);
});

test('only in the room that is asked, and in pages', async () => {
  const other = await openGroup(madang, 0);
  await send(other.owner, other.room.id, '같은 낱말');
  for (let i = 0; i < 5; i++) await send(owner, room.id, `같은 낱말 ${i}`);
  await settle();
  const seen: string[] = [];
  let next: string | null = '';
  while (next !== null) {
    const cursor: string = next && `&cursor=${next}`;
    const path = `/api/chat/messages/${room.id}/search?q=${encodeURIComponent('낱말')}`;
    const { body } = await owner.get(`${path}&limit=2${cursor}`);
    seen.push(...body.items.map(({ text }: { text: string }) => text));
    next = body.next;
  }
  expect(seen).toEqual([4, 3, 2, 1, 0].map((i) => `같은 낱말 ${i}`));
});

test('a flood is filed piece by piece, and what comes meanwhile is not forgotten', async () => {
  const { writer } = madang.house.ground.database;
  const { body } = await send(owner, room.id, '시작');
  await writer.change(
    `insert into chat.message (room_id, seq, changed_seq, id, kind, sender_id, text, at)
     select $1, n, n, gen_random_uuid(), 'text', $2, '물결 ' || n, now()
     from generate_series($3::int, $3::int + $4::int) n`,
    [room.id, owner.id, body.seq + 1, SETTLED_MESSAGES_MAX + 10],
  );
  await writer.change('update chat.room set seq = seq + $2 where id = $1', [
    room.id,
    SETTLED_MESSAGES_MAX + 11,
  ]);
  const before = await indexed();
  const sending = Promise.all([1, 2, 3].map((i) => send(owner, room.id, `사이 ${i}`)));
  await Promise.all([settle(), settle(), sending]);
  await settle();
  expect(await indexed()).toBe(before + SETTLED_MESSAGES_MAX + 15);
  expect(await writer.rows('select from chat.unsettled_room')).toEqual([]);
});
