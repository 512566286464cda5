import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { playOf, readChart, submit } from '../../../testing/plays.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang();
});
afterAll(() => madang.close());

test.each([
  ['rhythm.progress.listAttempts', '/api/rhythm/progress/charts/arirang_0/easy'],
  ['rhythm.progress.listDays', '/api/rhythm/progress/days'],
])('%s asks who is there, and shows nothing of another', async (_operation, path) => {
  const [player, outsider] = [await madang.person(), await madang.person('guest')];
  await submit(player, playOf(await readChart(player, 'arirang_0'), 'easy'));
  expect(await madang.nobody.get(path)).toMatchObject({ status: 401 });
  expect((await outsider.get(path)).body).toEqual({ items: [], next: null });
  expect((await outsider.get(`${path}?playerId=${player.id}`)).status).toBe(422);
  expect((await player.get(path)).body.items).toHaveLength(1);
});
