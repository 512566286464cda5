import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from '../../../testing/client.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const roleOf = (id: string) => `/api/identity/roles/people/${id}`;
const administrators = () =>
  madang.house.ground.database.writer.rows<{ id: string }>(
    `select id from identity.person where role = 'administrator'`,
  );

const THESE_PEOPLE = 'select id from identity.person where id = any($1) for update';
const THEIR_SESSIONS = 'select id from identity.session where person_id = any($1) for update';

/**
 * Lets requests run into each other: none gets past these people before all of them stand there,
 * so that what one may see of the other it does see.
 */
async function atOnce(
  ids: string[],
  requests: (() => Promise<Answer>)[],
  held = THESE_PEOPLE,
): Promise<Answer[]> {
  const { database } = madang.house.ground;
  const sent: Promise<Answer>[] = [];
  await database.begin(async (db) => {
    await db.rows(held, [ids]);
    sent.push(...requests.map((request) => request()));
    const waiting = `select count(*) as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    const all = { count: requests.length };
    await expect.poll(() => database.writer.first(waiting), { timeout: 20_000 }).toEqual(all);
  });
  return Promise.all(sent);
}

test('identity.roles.assignRole: of two administrators who step down at once one stays', async () => {
  const two = [await madang.person('administrator'), await madang.person('administrator')];
  const answers = await atOnce(
    two.map(({ id }) => id),
    two.map((one) => () => one.put(roleOf(one.id), { role: 'member', reason: 'enough' })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
  const refused = answers.find(({ status }) => status === 409);
  expect(refused?.body.code).toBe('identity.last_administrator');
  expect((await administrators()).length).toBe(1);
});

test('identity.roles.assignRole: of two who depose each other at once one stays', async () => {
  const [one, other] = [await madang.person('administrator'), await madang.person('administrator')];
  const before = (await administrators()).length;
  const answers = await atOnce(
    [one.id, other.id],
    [
      () => one.put(roleOf(other.id), { role: 'member', reason: 'enough' }),
      () => other.put(roleOf(one.id), { role: 'member', reason: 'enough' }),
    ],
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 403]);
  expect((await administrators()).length).toBe(before - 1);
});

test('identity.roles.signOutPerson: of two who sign somebody out at once one does, and writes a line', async () => {
  const two = [await madang.person('administrator'), await madang.person('administrator')];
  const person = await madang.person('member');
  const answers = await atOnce(
    [person.id],
    two.map((one) => () => one.post(`${roleOf(person.id)}/sign-outs`, { reason: 'to be safe' })),
    THEIR_SESSIONS,
  );
  // Each person of a test came in twice: as a guest, and as what they are.
  expect(answers.map(({ body }) => body.ended).toSorted()).toEqual([0, 2]);
  const lines = 'select from identity.role_change where person_id = $1';
  expect(await madang.house.ground.database.writer.rows(lines, [person.id])).toHaveLength(1);
});
