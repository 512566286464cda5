import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { FOLLOW_LIMIT, READ_LIMIT } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ limitFactor: 1 });
});
afterAll(() => madang.close());

const FOLLOWS = '/api/rhythm/rivals/follows';

test.each([
  ['rhythm.rivals.followPlayer', 'PUT', `${FOLLOWS}/x`, FOLLOW_LIMIT.max],
  ['rhythm.rivals.unfollowPlayer', 'DELETE', `${FOLLOWS}/x`, FOLLOW_LIMIT.max],
  ['rhythm.rivals.listFollows', 'GET', `${FOLLOWS}?limit=0`, READ_LIMIT.max],
  ['rhythm.rivals.readCircleBoard', 'GET', '/api/rhythm/rivals/boards/x/hard', READ_LIMIT.max],
] as const)('%s: a player calls it so often, others are not held up', async (...call) => {
  const [_operation, method, url, max] = call;
  const [eager, other] = [await madang.person(), await madang.person()];
  for (let i = 0; i < max; i++) expect((await eager.send({ method, url })).status).toBe(422);
  const over = await eager.send({ method, url });
  expect(over).toMatchObject({ status: 429, body: { code: 'house.too_many' } });
  expect((await other.send({ method, url })).status).toBe(422);
});
