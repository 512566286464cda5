import { afterAll, beforeAll, test } from 'vitest';
import { expectLimited } from '../../../testing/limited.ts';
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
  await expectLimited(madang, { method, url, max });
});
