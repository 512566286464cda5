import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { playOf, readChart, submit } from '../../../testing/plays.ts';
import { SKY } from './sky.ts';

const starPath = (id: string) => `/api/rhythm/memorial/stars/${id}`;

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

async function playerOf(charts: string[]): Promise<TestPerson> {
  const player = await madang.person();
  for (const id of charts) {
    const chart = await readChart(madang.nobody, id);
    await submit(player, playOf(chart, 'easy', { spreadMs: 60, missRate: 0.1 }));
  }
  return player;
}

const lightOf = async (player: TestPerson) =>
  (await player.get('/api/rhythm/memorial/sky')).body.light;

/** The same requests, by turns on two nodes of the house. */
function finding(player: TestPerson, ids: string[]) {
  const elsewhere = second.bearer(player.accessToken);
  return Promise.all(ids.map((id, i) => (i % 2 ? elsewhere : player).put(starPath(id))));
}

test('one star found 20 times at once on two nodes is found once and paid once', async () => {
  const player = await playerOf(['arirang_0']);
  const answers = await finding(
    player,
    Array.from({ length: 20 }, () => 'lamp-wick'),
  );
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect((await lightOf(player)).spent).toBe(5);
  const told = await madang.told();
  expect(told.filter((name) => name === 'rhythm.memorial.starFound')).toHaveLength(1);
});

test('several stars at once, light for some of them: never more is spent than there is', async () => {
  const player = await playerOf(['arirang_0', 'minuet-in-g_0']);
  await player.put(starPath('lamp-wick'));
  await player.put(starPath('lamp-hook'));
  await player.put(starPath('lamp-tassel'));
  const { left } = await lightOf(player);
  const wanted = [
    'lamp-dusk',
    'lamp-dawn',
    'lamp-moth',
    'lamp-glass',
    'gate-threshold',
    'zither-dragon',
  ];
  const price = wanted.reduce((sum, id) => sum + (SKY.stars.get(id)?.price ?? 0), 0);
  expect(left).toBeLessThan(price);
  const answers = await finding(player, [...wanted, ...wanted]);
  const refused = answers.filter(({ status }) => status !== 200);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.every(({ body }) => body.code === 'rhythm.light_short')).toBe(true);
  const { earned, spent } = await lightOf(player);
  expect(spent).toBeLessThanOrEqual(earned);
  expect(earned - spent).toBeGreaterThanOrEqual(0);
});
