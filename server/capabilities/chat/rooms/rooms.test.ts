import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { openGroup, openPair, said, send } from '../../../testing/talk.ts';
import { GROUP_MEMBERS_MAX, ROOMS_MAX } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang();
});
afterAll(() => madang.close());

const ROOMS = '/api/chat/rooms';
const SONG = `${ROOMS}/about/song:arirang/me`;
const block = (who: TestPerson, whom: { id: string }) =>
  who.post('/api/identity/blocks', { personId: whom.id });
const memberOf = ({ id }: { id: string }, person: { id: string }) =>
  `${ROOMS}/${id}/members/${person.id}`;
const rolesOf = async (who: TestPerson, { id }: { id: string }) => {
  const { body } = await who.get(`${ROOMS}/${id}/members?limit=100`);
  const items = body.items as { person: { id: string }; role: string }[];
  return Object.fromEntries(items.map(({ person, role }) => [person.id, role]));
};

describe('chat.rooms.openDirect', () => {
  test('two people have one room, whoever opens it and however they write the id', async () => {
    const [one, other] = [await madang.person(), await madang.person('guest')];
    const first = await one.post(`${ROOMS}/direct`, { personId: other.id });
    expect(first).toMatchObject({
      status: 200,
      body: { kind: 'direct', title: null, other: { id: other.id }, members: 2, role: 'member' },
    });
    const again = await other.post(`${ROOMS}/direct`, { personId: one.id.toUpperCase() });
    expect(again.body).toMatchObject({ id: first.body.id, other: { id: one.id } });
  });

  test('not with oneself, nor with nobody', async () => {
    const one = await madang.person();
    const open = (personId: string) => one.post(`${ROOMS}/direct`, { personId });
    expect(await open(one.id)).toMatchObject({ status: 422, body: { code: 'chat.pair_self' } });
    expect(await open(crypto.randomUUID())).toMatchObject({
      status: 404,
      body: { code: 'identity.person_unknown' },
    });
  });

  test('between two of whom one blocks the other none is opened, and none learns who', async () => {
    const [one, other] = [await madang.person(), await madang.person()];
    await block(one, other);
    const answers = [
      await one.post(`${ROOMS}/direct`, { personId: other.id }),
      await other.post(`${ROOMS}/direct`, { personId: one.id }),
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 403, body: { code: 'chat.out_of_reach' } });
    }
    expect(answers[0]?.body.detail).toBe(answers[1]?.body.detail);
  });
});

describe('chat.rooms.createGroup', () => {
  test('who makes it owns it, and those who are named are in it', async () => {
    const { room, owner, others } = await openGroup(madang, 2);
    expect(await rolesOf(owner, room)).toEqual({
      [owner.id]: 'owner',
      [others[0]?.id ?? '']: 'member',
      [others[1]?.id ?? '']: 'member',
    });
    const [first] = (await owner.get(`/api/chat/messages/${room.id}`)).body.items;
    expect(first).toMatchObject({
      seq: 1,
      kind: 'titled',
      sender: { id: owner.id },
      text: '토요일 합주',
    });
  });

  test.each([
    ['\u200b \u3164', 422, 'chat.title_wrong'],
    [' 합\u0000주\n모임 ', 201, '합주 모임'],
  ])('a title is cleaned: %j', async (title, status, wanted) => {
    const { body, status: got } = await (await madang.person()).post(ROOMS, { title, members: [] });
    expect([got, got === 201 ? body.title : body.code]).toEqual([status, wanted]);
  });

  test('nobody is drawn in by somebody between whom and them a block stands', async () => {
    const [one, other] = [await madang.person(), await madang.person()];
    await block(other, one);
    const told = await madang.told();
    const answer = await one.post(ROOMS, { title: 'x', members: [other.id] });
    expect(answer).toMatchObject({ status: 403, body: { code: 'chat.out_of_reach' } });
    expect((await one.get('/api/chat/inbox/rooms')).body.items).toEqual([]);
    expect(await madang.told()).toEqual(told);
  });
});

describe('chat.rooms.inviteMember, chat.rooms.removeMember', () => {
  test('who is invited reads all, who leaves reads nothing, and both are noted', async () => {
    const { room, owner, others } = await openGroup(madang, 1);
    const [member] = others as [TestPerson];
    const guest = await madang.person();
    await send(owner, room.id, '먼저 온 말');
    expect((await member.put(memberOf(room, guest))).status).toBe(200);
    expect((await member.put(memberOf(room, guest))).status, 'twice is no error').toBe(200);
    expect(await said(guest, room.id)).toEqual(['먼저 온 말']);
    const inbox = (await guest.get('/api/chat/inbox/rooms')).body.items;
    expect(inbox, 'what was said before is not new').toMatchObject([{ unread: 0 }]);
    expect((await guest.delete(memberOf(room, guest))).status).toBe(204);
    expect((await guest.get(`/api/chat/messages/${room.id}`)).status).toBe(404);
    const { items } = (await owner.get(`/api/chat/messages/${room.id}`)).body;
    expect(items.map(({ kind, sender }: never) => [kind, (sender as { id: string }).id])).toEqual([
      ['titled', owner.id],
      ['text', owner.id],
      ['came', guest.id],
      ['went', guest.id],
    ]);
    expect((await owner.get(`${ROOMS}/${room.id}`)).body.members).toBe(2);
  });

  test('who was removed comes back only by who moderates', async () => {
    const { room, owner, others } = await openGroup(madang, 2);
    const [rude, friend] = others as [TestPerson, TestPerson];
    expect(await friend.delete(memberOf(room, rude))).toMatchObject({
      status: 403,
      body: { code: 'chat.powerless' },
    });
    expect((await owner.delete(memberOf(room, rude))).status).toBe(204);
    expect(await friend.put(memberOf(room, rude))).toMatchObject({
      status: 403,
      body: { code: 'chat.powerless' },
    });
    expect((await owner.put(memberOf(room, rude))).status).toBe(200);
  });

  test('when the owner leaves, a moderator takes over, else who came first; the last closes it', async () => {
    const { room, owner, others } = await openGroup(madang, 2);
    const [first, second] = others as [TestPerson, TestPerson];
    await owner.patch(memberOf(room, second), { role: 'moderator' });
    await owner.delete(memberOf(room, owner));
    expect(await rolesOf(first, room)).toEqual({ [first.id]: 'member', [second.id]: 'owner' });
    await second.delete(memberOf(room, second));
    expect(await rolesOf(first, room)).toEqual({ [first.id]: 'owner' });
    await first.delete(memberOf(room, first));
    const { writer } = madang.house.ground.database;
    for (const table of ['chat.room where id', 'chat.message where room_id']) {
      expect(await writer.rows(`select from ${table} = $1`, [room.id])).toEqual([]);
    }
  });

  test('nobody leaves a room of two, nor invites there', async () => {
    const [one, other] = [await madang.person(), await madang.person()];
    const room = await openPair(one, other);
    for (const answer of [
      await one.delete(memberOf(room, one)),
      await one.put(memberOf(room, await madang.person())),
      await one.patch(memberOf(room, other), { silencedForS: 60 }),
      await one.patch(`${ROOMS}/${room.id}`, { title: 'x' }),
    ]) {
      expect(answer).toMatchObject({ status: 409, body: { code: 'chat.room_fixed' } });
    }
  });

  test('rooms and people have an end', async () => {
    const { room, owner } = await openGroup(madang, 0);
    const { writer } = madang.house.ground.database;
    await writer.change('update chat.room set members = $2 where id = $1', [
      room.id,
      GROUP_MEMBERS_MAX,
    ]);
    const full = await owner.put(memberOf(room, await madang.person()));
    expect(full).toMatchObject({ status: 409, body: { code: 'chat.room_full' } });
    const sociable = await madang.person();
    await writer.change(
      `with made as (insert into chat.room (id, kind, title, made_at, last_at)
         select gen_random_uuid(), 'group', 'x', now(), now() from generate_series(1, $2::int)
         returning id)
       insert into chat.member (room_id, person_id, role, came_at, came_seq, changed_seq)
       select id, $1, 'member', now(), 0, 0 from made`,
      [sociable.id, ROOMS_MAX],
    );
    const many = await sociable.post(ROOMS, { title: 'x', members: [] });
    expect(many).toMatchObject({ status: 409, body: { code: 'chat.rooms_too_many' } });
  });
});

describe('chat.rooms.changeMember', () => {
  test('only the owner gives roles, and giving the room away leaves a moderator', async () => {
    const { room, owner, others } = await openGroup(madang, 2);
    const [first, second] = others as [TestPerson, TestPerson];
    await owner.patch(memberOf(room, first), { role: 'moderator' });
    expect((await first.patch(memberOf(room, second), { role: 'moderator' })).status).toBe(403);
    expect((await owner.patch(memberOf(room, second), { role: 'owner' })).status).toBe(200);
    expect(await rolesOf(first, room)).toEqual({
      [owner.id]: 'moderator',
      [first.id]: 'moderator',
      [second.id]: 'owner',
    });
    expect((await owner.patch(memberOf(room, second), { role: 'member' })).status).toBe(403);
  });

  test('who is silenced cannot write, change or react until the time is over; leaving does not help', async () => {
    const { room, owner, others } = await openGroup(madang, 1);
    const [loud] = others as [TestPerson];
    const { body: earlier } = await send(loud, room.id, '!!!');
    const heard = await madang.overhear(`chat/rooms/${room.id}`);
    const silenced = await owner.patch(memberOf(room, loud), { silencedForS: 60 });
    expect(silenced.body.silencedUntil).not.toBeNull();
    expect(heard).toEqual([
      {
        kind: 'member',
        personId: loud.id,
        role: 'member',
        silencedUntil: silenced.body.silencedUntil,
      },
    ]);
    const path = `/api/chat/messages/${room.id}/${earlier.id}`;
    const tries = async () => [
      (await send(loud, room.id, '???')).status,
      (await loud.patch(path, { text: '???' })).status,
      (await loud.put(`${path}/reactions/${encodeURIComponent('👍')}`)).status,
    ];
    expect(await tries()).toEqual([403, 403, 403]);
    await loud.delete(memberOf(room, loud));
    await owner.put(memberOf(room, loud));
    expect(await tries()).toEqual([403, 403, 403]);
    madang.clock.advance({ s: 60 });
    expect(await tries()).toEqual([201, 200, 200]);
    expect((await loud.patch(memberOf(room, owner), { silencedForS: 60 })).status).toBe(403);
  });
});

describe('chat.rooms.renameRoom, chat.rooms.muteRoom, chat.rooms.readRoom, chat.rooms.listMembers', () => {
  test('a title changes by who moderates, and is noted', async () => {
    const { room, owner, others } = await openGroup(madang, 1);
    const path = `${ROOMS}/${room.id}`;
    expect((await others[0]?.patch(path, { title: '다른 이름' }))?.status).toBe(403);
    expect((await owner.patch(path, { title: '일요일 합주' })).body.title).toBe('일요일 합주');
    const { items } = (await owner.get(`/api/chat/messages/${room.id}`)).body;
    expect(items.at(-1)).toMatchObject({ seq: 2, kind: 'titled', text: '일요일 합주' });
  });

  test('a room is muted for a while, for oneself', async () => {
    const { room, owner, others } = await openGroup(madang, 1);
    const path = `${ROOMS}/${room.id}`;
    const muted = await owner.put(`${path}/mute`, { forS: 3600 });
    expect(Date.parse(muted.body.mutedUntil) - madang.clock.now().getTime()).toBe(3_600_000);
    expect((await others[0]?.get(path))?.body.mutedUntil).toBeNull();
    madang.clock.advance({ s: 3600 });
    expect((await owner.get(path)).body.mutedUntil).toBeNull();
  });

  test('members come in pages, in the order in which they came, in three statements', async () => {
    const { room, owner, others } = await openGroup(madang, 4);
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const cursor: string = next && `&cursor=${next}`;
      const { body } = await owner.get(`${ROOMS}/${room.id}/members?limit=2${cursor}`);
      seen.push(...body.items.map(({ person }: { person: { id: string } }) => person.id));
      next = body.next;
    }
    expect(seen.toSorted()).toEqual([owner, ...others].map(({ id }) => id).toSorted());
    const sent = await madang.statements(() => owner.get(`${ROOMS}/${room.id}/members`));
    expect(sent.length).toBe(3);
  });
});

describe('chat.rooms.enterAbout', () => {
  test('whoever is signed in enters the room about a song; there is one', async () => {
    const [one, other] = [await madang.person(), await madang.person('guest')];
    const first = await one.put(SONG);
    expect(first).toMatchObject({
      status: 200,
      body: {
        kind: 'about',
        about: { ref: 'song:arirang', path: '/rhythm/songs/arirang' },
        role: 'member',
        moderates: false,
      },
    });
    expect((await one.put(SONG)).body.id).toBe(first.body.id);
    expect((await other.put(SONG)).body.id).toBe(first.body.id);
    expect((await one.put(`${ROOMS}/about/song:no-such-song/me`)).status).toBe(404);
    expect((await one.put(`${ROOMS}/about/ghost:x/me`)).status).toBe(404);
  });

  test('curators see to it; who is removed does not come back by themselves', async () => {
    const [rude, curator] = [await madang.person(), await madang.person('curator')];
    const { body: room } = await rude.put(SONG);
    expect((await curator.put(SONG)).body.moderates).toBe(true);
    const { body: message } = await send(rude, room.id, '나쁜 말');
    const path = `/api/chat/messages/${room.id}/${message.id}`;
    expect((await curator.delete(path)).body).toMatchObject({ text: null });
    expect((await curator.delete(memberOf(room, rude))).status).toBe(204);
    expect(await rude.put(SONG)).toMatchObject({
      status: 403,
      body: { code: 'chat.removed_from' },
    });
  });
});
