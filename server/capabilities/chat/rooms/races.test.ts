import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { openGroup } from '../../../testing/talk.ts';

let madang: Madang;
let second: Madang;
beforeAll(async () => {
  madang = await openMadang();
  second = await openMadang({ databaseUrl: madang.databaseUrl, clock: madang.clock });
});
afterAll(async () => {
  await second.close();
  await madang.close();
});

const ROOMS = '/api/chat/rooms';
const onSecond = ({ accessToken }: TestPerson) => second.bearer(accessToken);

test('chat.rooms.openDirect: two who open their room at once, on two nodes, have one', async () => {
  for (let round = 0; round < 5; round++) {
    const [one, other] = [await madang.person(), await madang.person()];
    const answers = await Promise.all([
      one.post(`${ROOMS}/direct`, { personId: other.id }),
      onSecond(other).post(`${ROOMS}/direct`, { personId: one.id }),
      one.post(`${ROOMS}/direct`, { personId: other.id }),
      onSecond(one).post(`${ROOMS}/direct`, { personId: other.id }),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const { writer } = madang.house.ground.database;
    const members = await writer.rows('select from chat.member where person_id = $1', [one.id]);
    expect(members.length).toBe(1);
  }
});

test('chat.rooms.enterAbout: all who are first at once are in one room, and are counted', async () => {
  const people = await Promise.all(Array.from({ length: 8 }, () => madang.person()));
  const path = `${ROOMS}/about/song:ode-to-joy/me`;
  const answers = await Promise.all(
    people.flatMap((person, i) => [
      (i % 2 ? onSecond(person) : person).put(path),
      person.put(path),
    ]),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  expect((await people[0]?.put(path))?.body.members).toBe(8);
});

test('chat.rooms.removeMember: when all leave at once, the room is gone and nobody is left behind', async () => {
  const { room, owner, others } = await openGroup(madang, 5);
  const people = [owner, ...others];
  const answers = await Promise.all(
    people.map((person, i) =>
      (i % 2 ? onSecond(person) : person).delete(`${ROOMS}/${room.id}/members/${person.id}`),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
  const { writer } = madang.house.ground.database;
  for (const table of ['room where id', 'member where room_id', 'message where room_id']) {
    expect(await writer.rows(`select from chat.${table} = $1`, [room.id])).toEqual([]);
  }
});

test('chat.rooms.changeMember: of two owners to be at once there is one in the end', async () => {
  const { room, owner, others } = await openGroup(madang, 2);
  await Promise.all(
    others.map((other) =>
      owner.patch(`${ROOMS}/${room.id}/members/${other.id}`, { role: 'owner' }),
    ),
  );
  const { body } = await owner.get(`${ROOMS}/${room.id}/members`);
  const roles = body.items.map(({ role }: { role: string }) => role);
  expect(roles.filter((role: string) => role === 'owner')).toHaveLength(1);
});
