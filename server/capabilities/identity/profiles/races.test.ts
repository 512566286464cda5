import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const roleOf = (id: string) => `/api/identity/profiles/${id}/role`;
const administrators = () =>
  madang.house.ground.database.writer.rows<{ id: string }>(
    `select id from identity.person where role = 'administrator'`,
  );

test('identity.profiles.assignRole: of two administrators who step down at once one stays', async () => {
  const two = [await madang.person('administrator'), await madang.person('administrator')];
  const answers = await Promise.all(two.map((one) => one.put(roleOf(one.id), { role: 'member' })));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
  const refused = answers.find(({ status }) => status === 409);
  expect(refused?.body.code).toBe('identity.last_administrator');
  expect((await administrators()).length).toBe(1);
});

test('identity.profiles.assignRole: of two who depose each other at once one stays', async () => {
  const two = [await madang.person('administrator'), await madang.person('administrator')] as const;
  const before = (await administrators()).length;
  const answers = await Promise.all([
    two[0].put(roleOf(two[1].id), { role: 'member' }),
    two[1].put(roleOf(two[0].id), { role: 'member' }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 403]);
  expect((await administrators()).length).toBe(before - 1);
});
