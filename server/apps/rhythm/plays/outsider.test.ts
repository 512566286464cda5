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

test('rhythm.plays.readReplay: what stands on no board does not exist for others', async () => {
  const chart = await readChart(madang.nobody, 'arirang_0');
  const [owner, outsider] = [await madang.person(), await madang.person()];
  await submit(owner, playOf(chart, 'easy'));
  const worse = playOf(chart, 'easy', { missRate: 0.5 });
  await submit(owner, worse);
  for (const who of [outsider, madang.nobody, madang.bearer('made.up.token')]) {
    const read = await who.get(`/api/rhythm/plays/${worse.id}/replay`);
    expect(read).toMatchObject({ status: 404, body: { code: 'rhythm.replay_unknown' } });
  }
  expect((await owner.get(`/api/rhythm/plays/${worse.id}/replay`)).status).toBe(200);
});

test('a guest plays as everybody does', async () => {
  const chart = await readChart(madang.nobody, 'arirang_0');
  const guest = await madang.person('guest');
  expect((await submit(guest, playOf(chart, 'easy'))).body.rank).toBeGreaterThan(0);
});

test('rhythm.plays.relayPlay: nobody names another player, whatever their role', async () => {
  const chart = await readChart(madang.nobody, 'arirang_0');
  const victim = await madang.person();
  const play = { ...playOf(chart, 'easy'), playerId: victim.id };
  const url = '/api/rhythm/plays/relayed';
  expect((await madang.nobody.post(url, play)).status).toBe(401);
  for (const role of ['guest', 'member', 'curator', 'administrator'] as const) {
    const answer = await (await madang.person(role)).post(url, play);
    expect(answer).toMatchObject({ status: 403, body: { code: 'house.not_allowed' } });
  }
  expect((await victim.get('/api/rhythm/plays')).body.items).toEqual([]);
});
