import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { oddPlayOf, readChart, submit } from '../../../testing/plays.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang();
});
afterAll(() => madang.close());

test.each([
  ['rhythm.reviews.listCases', 'GET', '/api/rhythm/reviews/cases'],
  ['rhythm.reviews.readCase', 'GET', '/api/rhythm/reviews/cases/:playId'],
  ['rhythm.reviews.decideCase', 'POST', '/api/rhythm/reviews/cases/:playId/rulings'],
  ['rhythm.reviews.listRulings', 'GET', '/api/rhythm/reviews/rulings'],
] as const)('%s is for curators alone', async (_operation, method, path) => {
  const chart = await readChart(madang.nobody, 'arirang_0');
  const owner = await madang.person();
  const play = oddPlayOf(chart, 'easy');
  await submit(owner, play);
  const told = await madang.told();
  const url = path.replace(':playId', play.id);
  const payload = { decision: 'accept', reason: 'it is mine' };
  const request = method === 'POST' ? { method, url, payload } : { method, url };
  expect((await madang.nobody.send(request)).status).toBe(401);
  for (const who of [owner, await madang.person('guest'), await madang.person()]) {
    expect((await who.send(request)).status).toBe(403);
  }
  expect(await madang.told()).toEqual(expect.arrayContaining(told));
  expect((await owner.get(`/api/rhythm/plays/${play.id}`)).body).toMatchObject({
    verified: false,
    ruling: null,
  });
});
