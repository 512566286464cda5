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
