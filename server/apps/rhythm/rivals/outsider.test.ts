import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang();
});
afterAll(() => madang.close());

test('rhythm.rivals.listOvertakings asks who is there and shows nothing of others', async () => {
  const path = '/api/rhythm/rivals/overtakings';
  expect((await madang.nobody.get(path)).status).toBe(401);
  expect((await (await madang.person('guest')).get(path)).body).toEqual({ items: [], next: null });
});

const FOLLOWS = '/api/rhythm/rivals/follows';

test.each([
  ['rhythm.rivals.listFollows', 'GET', FOLLOWS],
  ['rhythm.rivals.followPlayer', 'PUT', `${FOLLOWS}/${crypto.randomUUID()}`],
  ['rhythm.rivals.unfollowPlayer', 'DELETE', `${FOLLOWS}/${crypto.randomUUID()}`],
  ['rhythm.rivals.readCircleBoard', 'GET', '/api/rhythm/rivals/boards/arirang_0/hard'],
] as const)('%s asks who is there', async (_operation, method, url) => {
  expect((await madang.nobody.send({ method, url })).status).toBe(401);
});

test('whom somebody follows is theirs alone, and nobody else ends it', async () => {
  const [player, outsider, rival] = [
    await madang.person(),
    await madang.person(),
    await madang.person(),
  ];
  await player.put(`${FOLLOWS}/${rival.id}`);
  for (const who of [outsider, rival]) {
    expect((await who.get(FOLLOWS)).body.items).toEqual([]);
    await who.delete(`${FOLLOWS}/${rival.id}`);
    await who.delete(`${FOLLOWS}/${player.id}`);
  }
  expect((await player.get(FOLLOWS)).body.items).toHaveLength(1);
});
