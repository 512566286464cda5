import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectLimited } from '../../../testing/limited.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { FIND_LIMIT, READ_LIMIT, STAR_ID_CHARS_MAX } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ limitFactor: 1 });
});
afterAll(() => madang.close());

const MEMORIAL = '/api/rhythm/memorial';

test.each([
  ['rhythm.memorial.readSky', 'GET', `${MEMORIAL}/sky`, 200, READ_LIMIT],
  ['rhythm.memorial.listUnlocks', 'GET', `${MEMORIAL}/unlocks`, 200, READ_LIMIT],
  ['rhythm.memorial.findStar', 'PUT', `${MEMORIAL}/stars/lamp-wick`, 409, FIND_LIMIT],
] as const)('%s: a person calls it so often, others are not held up', async (...call) => {
  const [_operation, method, url, status, limit] = call;
  await expectLimited(madang, { method, url, max: limit.max, status });
});

test('a page and an id have their sizes', async () => {
  for (const limit of [0, 101]) {
    expect((await madang.nobody.get(`${MEMORIAL}/unlocks?limit=${limit}`)).status).toBe(422);
  }
  const player = await madang.person();
  const find = (id: string) => player.put(`${MEMORIAL}/stars/${id}`);
  expect((await find('a'.repeat(STAR_ID_CHARS_MAX))).status).toBe(404);
  expect((await find('a'.repeat(STAR_ID_CHARS_MAX + 1))).status).toBe(422);
});
