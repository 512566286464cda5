import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { openGroup } from '../../../testing/talk.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang();
});
afterAll(() => madang.close());

const ROOMS = '/api/chat/rooms';
const OF_ROOM = [
  ['chat.rooms.readRoom', 'GET', '', undefined],
  ['chat.rooms.renameRoom', 'PATCH', '', { title: 'mine' }],
  ['chat.rooms.listMembers', 'GET', '/members', undefined],
  ['chat.rooms.inviteMember', 'PUT', '/members/:self', undefined],
  ['chat.rooms.changeMember', 'PATCH', '/members/:owner', { role: 'member' }],
  ['chat.rooms.removeMember', 'DELETE', '/members/:owner', undefined],
  ['chat.rooms.muteRoom', 'PUT', '/mute', { forS: 60 }],
] as const;

test.each(OF_ROOM)('%s: to who is not in the room it does not exist', async (...call) => {
  const [_operation, method, rest, payload] = call;
  const { room, owner, others } = await openGroup(madang, 1);
  const left = others[0] as TestPerson;
  await left.delete(`${ROOMS}/${room.id}/members/${left.id}`);
  const before = (await owner.get(`${ROOMS}/${room.id}`)).body;
  const strangers = [left, await madang.person(), await madang.person('administrator')];
  for (const stranger of strangers) {
    const url = `${ROOMS}/${room.id}${rest.replace(':self', stranger.id).replace(':owner', owner.id)}`;
    const body = payload === undefined ? {} : { payload };
    const answer = await stranger.send({ method, url, ...body });
    const nothing = await stranger.send({
      method,
      url: url.replace(room.id, crypto.randomUUID()),
      ...body,
    });
    expect(answer).toMatchObject({ status: 404, body: { code: 'chat.room_unknown' } });
    expect({ ...answer.body, requestId: '' }, 'as if there were none').toEqual({
      ...nothing.body,
      requestId: '',
    });
    expect((await madang.nobody.send({ method, url, ...body })).status).toBe(401);
  }
  expect((await owner.get(`${ROOMS}/${room.id}`)).body).toEqual(before);
});

test.each([
  ['chat.rooms.openDirect', 'POST', `${ROOMS}/direct`, { personId: crypto.randomUUID() }],
  ['chat.rooms.createGroup', 'POST', ROOMS, { title: 'x', members: [] }],
  ['chat.rooms.enterAbout', 'PUT', `${ROOMS}/about/song:arirang/me`, undefined],
] as const)('%s: without a session it is refused', async (_operation, method, url, payload) => {
  const body = payload === undefined ? {} : { payload };
  for (const client of [madang.nobody, madang.bearer('a.b.c')]) {
    const answer = await client.send({ method, url, ...body });
    expect(answer).toMatchObject({ status: 401, body: { code: 'house.sign_in_needed' } });
  }
});
