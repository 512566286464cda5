import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { draft, openGroup, openPair, said, send } from '../../../testing/talk.ts';
import { EDIT_S_MAX, EMOJI_MAX, NOTICES_MAX, TEXT_CHARS_MAX, UNREAD_MAX } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const MESSAGES = '/api/chat/messages';
const pathOf = (message: { roomId: string; id: string }) =>
  `${MESSAGES}/${message.roomId}/${message.id}`;
const textsOf = ({ body }: { body: { items: { text: string }[] } }) =>
  body.items.map(({ text }) => text);

describe('chat.messages.sendMessage', () => {
  test('a message takes the next number, is told to the room and answered as it is stored', async () => {
    const { room, owner, others } = await openGroup(madang, 2);
    const heard = await madang.overhear(`chat/rooms/${room.id}`);
    const told = await madang.told();
    const first = await send(owner, room.id, '안녕하세요');
    expect(first).toMatchObject({
      status: 201,
      body: {
        roomId: room.id,
        seq: 2,
        changedSeq: 2,
        kind: 'text',
        sender: { id: owner.id, name: owner.name },
        text: '안녕하세요',
        replyTo: null,
        mentions: [],
        reactions: [],
        hidden: false,
      },
    });
    expect(heard).toEqual([{ kind: 'message', message: first.body }]);
    expect(await said(others[0] as TestPerson, room.id)).toEqual(['안녕하세요']);
    expect(await madang.told(), 'no event for each message').toEqual(told);
  });

  test('in a room of two it brings the room into the other’s inbox', async () => {
    const [one, other] = [await madang.person(), await madang.person()];
    const heard = await madang.overhear(`chat/people/${other.id}`);
    const room = await openPair(one, other);
    expect(heard).toEqual([]);
    expect((await send(one, room.id, 'hi')).status).toBe(201);
    expect(heard).toEqual([{ kind: 'room', roomId: room.id }]);
  });

  test('sent again it is the same message, also in capitals; with another text it is refused', async () => {
    const { room, owner, others } = await openGroup(madang, 1);
    const message = draft('한 번');
    const first = await owner.post(`${MESSAGES}/${room.id}`, message);
    const heard = await madang.overhear(`chat/rooms/${room.id}`);
    const again = { ...message, id: message.id.toUpperCase() };
    expect((await owner.post(`${MESSAGES}/${room.id}`, again)).body).toEqual(first.body);
    expect(heard, 'nobody hears it twice').toEqual([]);
    const taken = { status: 409, body: { code: 'chat.message_id_taken' } };
    for (const [who, text] of [
      [owner, '두 번'],
      [others[0] as TestPerson, '한 번'],
    ] as const) {
      expect(await who.post(`${MESSAGES}/${room.id}`, { ...message, text })).toMatchObject(taken);
    }
    await owner.delete(pathOf(first.body));
    expect((await owner.post(`${MESSAGES}/${room.id}`, message)).body).toMatchObject({
      seq: first.body.seq,
      text: null,
    });
  });

  test.each([
    ['  앞뒤 \n\n\n\n 빈 줄  ', '앞뒤 \n\n 빈 줄'],
    ['a\u0000b\u0007c', 'abc'],
    ['e\u0301te\u0301', 'été'],
    ['turn \u202egnihtyna\u202c', 'turn gnihtyna'],
    ['가족 👨‍👩‍👧‍👦', '가족 👨‍👩‍👧‍👦'],
    [`z${'\u0335'.repeat(40)}`, `z${'\u0335'.repeat(4)}`],
    ['<b>&amp;</b>', '<b>&amp;</b>'],
    [' \u3164\u200b\n', null],
    ['\u0000', null],
  ])('%j is kept as %j', async (given, wanted) => {
    const { room, owner } = await openGroup(madang, 0);
    const { status, body } = await send(owner, room.id, given);
    if (wanted === null) expect([status, body.code]).toEqual([422, 'chat.text_blank']);
    else expect([status, body.text]).toEqual([201, wanted]);
  });

  test('a text has an end', async () => {
    const { room, owner } = await openGroup(madang, 0);
    expect((await send(owner, room.id, '가'.repeat(TEXT_CHARS_MAX))).status).toBe(201);
    expect((await send(owner, room.id, '가'.repeat(TEXT_CHARS_MAX + 1))).status).toBe(422);
  });

  test('it answers another message of the room, and names people of the room alone', async () => {
    const { room, owner, others } = await openGroup(madang, 1);
    const stranger = await madang.person();
    const [other] = others as [TestPerson];
    const { body: question } = await send(owner, room.id, '몇 시에 만나요? '.repeat(30));
    const more = { replyTo: question.id, mentions: [owner.id, stranger.id, other.id] };
    const { body: answer } = await send(other, room.id, '여덟 시요', more);
    expect(answer.mentions).toEqual([owner.id]);
    expect(answer.replyTo).toMatchObject({ id: question.id, seq: 2, sender: { id: owner.id } });
    expect([...answer.replyTo.text]).toHaveLength(120);
    const { items } = (await owner.get(`${MESSAGES}/${room.id}`)).body;
    expect(items.at(-1)).toEqual(answer);
    const lost = await send(other, room.id, '?', { replyTo: crypto.randomUUID() });
    expect(lost).toMatchObject({ status: 404, body: { code: 'chat.message_unknown' } });
    const elsewhere = await openGroup(madang, 0);
    const foreign = await send(elsewhere.owner, elsewhere.room.id, '?', { replyTo: question.id });
    expect(foreign.status).toBe(404);
  });

  test('between two of whom one blocks the other nothing is sent', async () => {
    const [one, other] = [await madang.person(), await madang.person()];
    const room = await openPair(one, other);
    await send(one, room.id, '처음');
    await one.post('/api/identity/blocks', { personId: other.id });
    for (const who of [one, other]) {
      expect(await send(who, room.id, '다시')).toMatchObject({
        status: 403,
        body: { code: 'chat.out_of_reach' },
      });
    }
    await one.delete(`/api/identity/blocks/${other.id}`);
    expect((await send(other, room.id, '다시')).status).toBe(201);
  });

  test('in a group what they write is hidden from each other, also in answers and searches', async () => {
    const { room, owner, others } = await openGroup(madang, 1);
    const [other] = others as [TestPerson];
    const { body: rude } = await send(other, room.id, '비밀 이야기');
    await send(owner, room.id, '응?', { replyTo: rude.id });
    await owner.post('/api/identity/blocks', { personId: other.id });
    const { items } = (await owner.get(`${MESSAGES}/${room.id}`)).body;
    expect(items[1]).toMatchObject({ sender: { id: other.id }, hidden: true, text: null });
    expect(items[2]).toMatchObject({ hidden: false, replyTo: { text: null } });
    expect(textsOf(await owner.get(`${MESSAGES}/${room.id}/search?q=비밀`))).toEqual([]);
    expect((await other.get(`${MESSAGES}/${room.id}`)).body.items[2].hidden).toBe(true);
  });

  test('a lone message takes few statements', async () => {
    const { room, owner } = await openGroup(madang, 1);
    await send(owner, room.id, '0');
    const sent = await madang.statements(() => send(owner, room.id, '1'));
    expect(sent.length).toBeLessThanOrEqual(9);
  });
});

describe('chat.messages.listMessages', () => {
  test('the last, before, after, around a place and from a day on, in a fixed number of statements', async () => {
    const { room, owner } = await openGroup(madang, 0);
    for (let i = 2; i <= 31; i++) {
      await send(owner, room.id, `m${i}`);
      if (i % 10 === 0) madang.clock.advance({ hours: 24 });
    }
    const read = (query: string) => owner.get(`${MESSAGES}/${room.id}?limit=4&${query}`);
    const cases: [string, string[], boolean, boolean][] = [
      ['', ['m28', 'm29', 'm30', 'm31'], true, false],
      ['before=10', ['m6', 'm7', 'm8', 'm9'], true, true],
      ['after=29', ['m30', 'm31'], true, false],
      ['after=9', ['m10', 'm11', 'm12', 'm13'], true, true],
      ['around=10', ['m8', 'm9', 'm10', 'm11'], true, true],
      ['around=2', [expect.anything(), 'm2', 'm3'], false, true],
      ['after=99', [], true, false],
    ];
    for (const [query, wanted, older, newer] of cases) {
      const answer = await read(query);
      expect(textsOf(answer), query).toEqual(wanted);
      expect(answer.body, query).toMatchObject({ older, newer });
      const sent = await madang.statements(() => read(query));
      expect(sent.length, query).toBeLessThanOrEqual(7);
    }
    const third = new Date(madang.clock.now().getTime() - 24 * 3_600_000);
    const day = third.toLocaleDateString('sv', { timeZone: 'Asia/Seoul' });
    expect(textsOf(await read(`on=${day}`))).toEqual(['m21', 'm22', 'm23', 'm24']);
    expect(textsOf(await read('on=2000-01-01'))[1]).toBe('m2');
    expect(textsOf(await read('on=2099-12-31'))).toEqual([]);
    for (const wrong of ['on=2026-02-30', 'on=0000-01-01', 'before=-1', `after=1${'0'.repeat(30)}`])
      expect((await read(wrong)).status, wrong).toBe(422);
  });
});

describe('chat.messages.editMessage, chat.messages.deleteMessage', () => {
  test('one’s own text changes for a day; what it was is gone', async () => {
    const { room, owner, others } = await openGroup(madang, 1);
    const { body: message } = await send(owner, room.id, '아뇽');
    const heard = await madang.overhear(`chat/rooms/${room.id}`);
    const edited = await owner.patch(pathOf(message), { text: '안녕' });
    expect(edited.body).toMatchObject({ seq: 2, changedSeq: 3, text: '안녕' });
    expect(edited.body.editedAt).not.toBeNull();
    expect(heard).toEqual([{ kind: 'message', message: edited.body }]);
    expect((await owner.patch(pathOf(message), { text: '안녕' })).body.changedSeq).toBe(3);
    expect(await others[0]?.patch(pathOf(message), { text: 'x' })).toMatchObject({
      status: 403,
      body: { code: 'chat.message_foreign' },
    });
    madang.clock.advance({ s: EDIT_S_MAX + 1 });
    expect(await owner.patch(pathOf(message), { text: 'x' })).toMatchObject({
      status: 409,
      body: { code: 'chat.message_fixed' },
    });
  });

  test('a deleted message leaves its place, and nothing of what it said', async () => {
    const { room, owner, others } = await openGroup(madang, 2);
    const [author, other] = others as [TestPerson, TestPerson];
    const { body: message } = await send(author, room.id, '실수', { mentions: [other.id] });
    await other.put(`${pathOf(message)}/reactions/${encodeURIComponent('❤️')}`);
    expect((await other.delete(pathOf(message))).status).toBe(403);
    const gone = await author.delete(pathOf(message));
    expect(gone.body).toMatchObject({ seq: 2, text: null, mentions: [], reactions: [] });
    expect((await author.delete(pathOf(message))).body, 'twice').toEqual(gone.body);
    expect((await author.patch(pathOf(message), { text: 'x' })).status).toBe(409);
    const { body: second } = await send(author, room.id, '또');
    expect((await owner.delete(pathOf(second))).body.text, 'as its owner').toBeNull();
    expect(JSON.stringify((await other.get(`${MESSAGES}/${room.id}`)).body)).not.toContain('실수');
  });

  test('what the house notes is nobody’s', async () => {
    const { room, owner } = await openGroup(madang, 0);
    const [note] = (await owner.get(`${MESSAGES}/${room.id}`)).body.items;
    expect((await owner.delete(pathOf(note))).status).toBe(404);
    expect((await owner.patch(pathOf(note), { text: 'x' })).status).toBe(404);
  });
});

describe('chat.messages.addReaction, chat.messages.removeReaction', () => {
  test('emoji are counted, each person’s once, oneself first', async () => {
    const { room, owner, others } = await openGroup(madang, 1);
    const [other] = others as [TestPerson];
    const { body: message } = await send(owner, room.id, '됐다');
    const put = (who: TestPerson, emoji: string) =>
      who.put(`${pathOf(message)}/reactions/${encodeURIComponent(emoji)}`);
    await put(owner, '👍🏽');
    madang.clock.advance({ s: 1 });
    const second = await put(other, '👍🏽');
    expect(second.body.reactions).toEqual([
      { emoji: '👍🏽', count: 2, people: [other.id, owner.id] },
    ]);
    expect((await put(other, '👍🏽')).body.changedSeq).toBe(second.body.changedSeq);
    const path = `${pathOf(message)}/reactions/${encodeURIComponent('👍🏽')}`;
    expect((await other.delete(path)).body.reactions).toMatchObject([{ count: 1 }]);
    for (const wrong of ['a', '👍👍', '1', '👍a', '\u200d'])
      expect((await put(owner, wrong)).body.code, wrong).toBe('chat.emoji_wrong');
  });

  test('there are only so many different ones', async () => {
    const { room, owner } = await openGroup(madang, 0);
    const { body: message } = await send(owner, room.id, '됐다');
    const put = (n: number) =>
      owner.put(`${pathOf(message)}/reactions/${encodeURIComponent(String.fromCodePoint(n))}`);
    for (let i = 0; i < EMOJI_MAX; i++) expect((await put(0x1f600 + i)).status).toBe(200);
    expect(await put(0x1f61f)).toMatchObject({
      status: 409,
      body: { code: 'chat.emoji_too_many' },
    });
    expect((await put(0x1f600)).status).toBe(200);
  });
});

describe('chat.messages.markRead, chat.messages.listReads', () => {
  test('what is unread is counted from the mark, without one’s own, up to a limit', async () => {
    const { room, owner, others } = await openGroup(madang, 1);
    const [other] = others as [TestPerson];
    for (let i = 0; i < 3; i++) await send(owner, room.id, `${i}`, { mentions: [other.id] });
    await send(other, room.id, '나');
    const state = async () => {
      const [entry] = (await other.get('/api/chat/inbox/rooms')).body.items;
      return [entry.unread, entry.mentioned, entry.readSeq];
    };
    expect(await state()).toEqual([3, 3, 1]);
    const heard = await madang.overhear(`chat/rooms/${room.id}`);
    const mark = (seq: number) => other.put(`${MESSAGES}/${room.id}/read`, { seq });
    expect((await mark(3)).body).toEqual({ seq: 3 });
    expect((await mark(2)).body, 'never back').toEqual({ seq: 3 });
    expect(await state()).toEqual([1, 1, 3]);
    expect((await mark(99)).body, 'nor beyond what there is').toEqual({ seq: 5 });
    expect(heard).toEqual([{ hint: { read: 3 } }, { hint: { read: 5 } }]);
    expect((await owner.get(`${MESSAGES}/${room.id}/reads`)).body.items).toMatchObject([
      { personId: other.id, seq: 5 },
    ]);
    const { writer } = madang.house.ground.database;
    await writer.change(
      `insert into chat.message (room_id, seq, changed_seq, id, kind, sender_id, text, at)
       select $1, n, n, gen_random_uuid(), 'text', $2, 'x', now()
       from generate_series(10, 10 + $3::int) n`,
      [room.id, owner.id, UNREAD_MAX + 5],
    );
    expect((await state())[0]).toBe(UNREAD_MAX);
  });

  test('of a large room it is not told who has read', async () => {
    const { room, owner } = await openGroup(madang, 0);
    const { writer } = madang.house.ground.database;
    await writer.change('update chat.room set members = 51 where id = $1', [room.id]);
    await send(owner, room.id, '여러분');
    const heard = await madang.overhear(`chat/rooms/${room.id}`);
    await owner.put(`${MESSAGES}/${room.id}/read`, { seq: 2 });
    expect(heard).toEqual([]);
    expect((await owner.get(`${MESSAGES}/${room.id}/reads`)).body.items).toEqual([]);
  });
});

describe('chat.messages.listNotices, chat.messages.pinNotice, chat.messages.unpinNotice', () => {
  test('who moderates pins for all; in a room of two either does', async () => {
    const { room, owner, others } = await openGroup(madang, 1);
    const [other] = others as [TestPerson];
    const { body: message } = await send(other, room.id, '토요일 두 시');
    const path = `${MESSAGES}/${room.id}/notices`;
    expect((await other.put(`${path}/${message.id}`)).body.code).toBe('chat.powerless');
    expect((await owner.put(`${path}/${message.id}`)).body.pinnedAt).not.toBeNull();
    expect(textsOf(await other.get(path))).toEqual(['토요일 두 시']);
    expect((await owner.delete(`${path}/${message.id}`)).body.pinnedAt).toBeNull();
    expect(textsOf(await other.get(path))).toEqual([]);
    for (let i = 0; i < NOTICES_MAX; i++) {
      const { body } = await send(owner, room.id, `${i}`);
      expect((await owner.put(`${path}/${body.id}`)).status).toBe(200);
    }
    expect((await owner.put(`${path}/${message.id}`)).body.code).toBe('chat.notices_too_many');
    const pair = await openPair(owner, other);
    const { body: ours } = await send(owner, pair.id, '우리 둘');
    expect((await other.put(`${MESSAGES}/${pair.id}/notices/${ours.id}`)).status).toBe(200);
  });
});
