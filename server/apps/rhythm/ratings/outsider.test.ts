import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { giveScores } from '../../../testing/records.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang();
});
afterAll(() => madang.close());

test.each([
  ['rhythm.ratings.readMine', '/api/rhythm/ratings/mine'],
  ['rhythm.ratings.readAround', '/api/rhythm/ratings/around'],
])('%s asks who is there', async (_operation, path) => {
  expect(await madang.nobody.get(path)).toMatchObject({ status: 401 });
  expect(await madang.bearer('made.up.token').get(path)).toMatchObject({ status: 401 });
});

test('the rating of another is not mine', async () => {
  const [player, outsider] = [await madang.person(), await madang.person('guest')];
  await giveScores(madang, [{ playerId: player.id, chartId: 'arirang_0', score: 9_000_000 }]);
  await madang.work();
  expect((await player.get('/api/rhythm/ratings/mine')).body).toMatchObject({ rank: 1, total: 1 });
  expect((await outsider.get('/api/rhythm/ratings/mine')).body).toEqual({
    value: 0,
    rank: null,
    total: 1,
    percentile: null,
  });
  expect((await outsider.get('/api/rhythm/ratings/around')).body.items).toEqual([]);
});
