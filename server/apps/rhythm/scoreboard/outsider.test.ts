import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { playOf, readChart, submit } from '../../../testing/plays.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang();
});
afterAll(() => madang.close());

const MINE = [
  ['rhythm.scoreboard.readMine', '/api/rhythm/scoreboard/boards/arirang_0/easy/mine'],
  ['rhythm.scoreboard.readAround', '/api/rhythm/scoreboard/boards/arirang_0/easy/around'],
  ['rhythm.scoreboard.listRecords', '/api/rhythm/scoreboard/records'],
] as const;

test.each(MINE)('%s asks who is there', async (_operation, path) => {
  expect(await madang.nobody.get(path)).toMatchObject({ status: 401 });
  expect(await madang.bearer('made.up.token').get(path)).toMatchObject({ status: 401 });
});

test('records of another are not among mine', async () => {
  const chart = await readChart(madang.nobody, 'arirang_0');
  const [player, outsider] = [await madang.person(), await madang.person()];
  await submit(player, playOf(chart, 'easy'));
  for (const [, path] of MINE) {
    const { body } = await outsider.get(path);
    expect(body.items ?? []).toEqual([]);
    expect(body.record ?? null).toBeNull();
  }
});
