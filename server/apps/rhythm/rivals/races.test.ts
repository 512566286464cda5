import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { FOLLOWS_MAX } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang();
});
afterAll(() => madang.close());

const FOLLOWS = '/api/rhythm/rivals/follows';

test('following one player twenty times at once follows them once', async () => {
  const [player, other] = [await madang.person(), await madang.person()];
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => player.put(`${FOLLOWS}/${other.id}`)),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect((await player.get(FOLLOWS)).body.items).toHaveLength(1);
});

test('many follows at once do not pass the end of the list', async () => {
  const player = await madang.person();
  const others = await Promise.all(Array.from({ length: 10 }, () => madang.person()));
  const { writer } = madang.house.ground.database;
  await writer.change(
    `insert into rhythm.follow select $1, gen_random_uuid(), now() from generate_series(1, $2)`,
    [player.id, FOLLOWS_MAX - 3],
  );
  const answers = await Promise.all(others.map(({ id }) => player.put(`${FOLLOWS}/${id}`)));
  const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
  expect(statuses).toEqual([...Array(3).fill(200), ...Array(7).fill(409)]);
  const [row] = await writer.rows<{ count: number }>(
    'select count(*)::int as count from rhythm.follow where player_id = $1',
    [player.id],
  );
  expect(row?.count).toBe(FOLLOWS_MAX);
});
