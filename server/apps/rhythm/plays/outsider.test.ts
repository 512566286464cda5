import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { playOf, readChart, submit } from '../../../testing/plays.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang();
});
afterAll(() => madang.close());

test('rhythm.plays.submitPlay: without a token nothing is filed', async () => {
  const chart = await readChart(madang.nobody, 'arirang_0');
  const answer = await madang.nobody.post('/api/rhythm/plays', playOf(chart, 'easy'));
  expect(answer).toMatchObject({ status: 401, body: { code: 'house.sign_in_needed' } });
  expect(answer.headers['www-authenticate']).toBe('Bearer');
  expect(await madang.told()).toEqual([]);
});

test('rhythm.plays.listPlays and rhythm.plays.readPlay: plays of others do not exist', async () => {
  const chart = await readChart(madang.nobody, 'arirang_0');
  const [owner, outsider] = [await madang.person(), await madang.person()];
  const play = playOf(chart, 'easy');
  await submit(owner, play);
  expect((await outsider.get('/api/rhythm/plays')).body.items).toEqual([]);
  const read = await outsider.get(`/api/rhythm/plays/${play.id}`);
  expect(read).toMatchObject({ status: 404, body: { code: 'rhythm.play_unknown' } });
  expect((await madang.nobody.get('/api/rhythm/plays')).status).toBe(401);
  expect((await madang.nobody.get(`/api/rhythm/plays/${play.id}`)).status).toBe(401);
  expect((await owner.get(`/api/rhythm/plays/${play.id}`)).status).toBe(200);
});

test('a guest plays as everybody does', async () => {
  const chart = await readChart(madang.nobody, 'arirang_0');
  const guest = await madang.person('guest');
  expect((await submit(guest, playOf(chart, 'easy'))).body.rank).toBeGreaterThan(0);
});
