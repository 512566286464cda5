import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { BLOCKS_MAX } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const BLOCKS = '/api/identity/blocks';

test('identity.blocks.blockPerson: of two for the last place at once one gets it', async () => {
  const [person, one, other] = [
    await madang.person(),
    await madang.person(),
    await madang.person(),
  ];
  const { writer } = madang.house.ground.database;
  await writer.change(
    `with crowd as (
       insert into identity.person (id, name, language, zone, role, created_at, updated_at)
       select gen_random_uuid(), 'crowd', 'ko', 'UTC', 'guest', now(), now()
       from generate_series(2, $2) returning id)
     insert into identity.block select $1, id, now() from crowd`,
    [person.id, BLOCKS_MAX],
  );
  const answers = await Promise.all(
    [one, other].map(({ id }) => person.post(BLOCKS, { personId: id })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  const count = 'select count(*)::int as count from identity.block where person_id = $1';
  expect(await writer.first(count, [person.id])).toEqual({ count: BLOCKS_MAX });
});

test('identity.blocks.blockPerson: the same one at once is blocked once', async () => {
  const [person, other] = [await madang.person(), await madang.person()];
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => person.post(BLOCKS, { personId: other.id })),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect((await person.get(BLOCKS)).body.items.length).toBe(1);
});
