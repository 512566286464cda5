import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { playOf, readChart, submit } from '../../../testing/plays.ts';

const SKY = '/api/rhythm/memorial/sky';
const WICK = '/api/rhythm/memorial/stars/lamp-wick';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang();
});
afterAll(() => madang.close());

test('rhythm.memorial.findStar: without a token no star is found', async () => {
  expect(await madang.nobody.put(WICK)).toMatchObject({ status: 401 });
  expect(await madang.bearer('made.up.token').put(WICK)).toMatchObject({ status: 401 });
  expect(await madang.told()).toEqual([]);
});

test('rhythm.memorial.readSky and rhythm.memorial.listUnlocks: stars and light are one’s own', async () => {
  const [player, outsider] = [await madang.person(), await madang.person()];
  const chart = await readChart(madang.nobody, 'arirang_0');
  await submit(player, playOf(chart, 'easy', { missRate: 0 }));
  await player.put(WICK);
  const blank = (await madang.nobody.get(SKY)).body;
  expect((await outsider.get(SKY)).body).toEqual(blank);
  expect((await player.get(SKY)).body).not.toEqual(blank);
  const unlocks = (await outsider.get('/api/rhythm/memorial/unlocks?limit=100')).body.items;
  expect(unlocks.every((unlock: { open: boolean }) => !unlock.open)).toBe(true);
  // Somebody else's light buys nothing.
  expect((await outsider.put(WICK)).body.code).toBe('rhythm.light_short');
});

test('rhythm.memorial.findStar: a body names nobody else', async () => {
  const [player, outsider] = [await madang.person(), await madang.person()];
  const chart = await readChart(madang.nobody, 'arirang_0');
  await submit(outsider, playOf(chart, 'easy', { missRate: 0 }));
  await outsider.put(WICK, { playerId: player.id });
  const { light } = (await player.get(SKY)).body;
  expect(light).toEqual({ earned: 0, spent: 0, left: 0 });
});
