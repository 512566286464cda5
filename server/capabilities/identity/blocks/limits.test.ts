import { afterAll, beforeAll, test } from 'vitest';
import { expectLimited } from '../../../testing/limited.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { BLOCK_LIMIT, READ_LIMIT } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], limitFactor: 1 });
});
afterAll(() => madang.close());

const BLOCKS = '/api/identity/blocks';

test.each([
  ['identity.blocks.listBlocks', 'GET', BLOCKS, READ_LIMIT.max, 200],
  ['identity.blocks.readBlock', 'GET', `${BLOCKS}/x`, READ_LIMIT.max, 422],
  ['identity.blocks.blockPerson', 'POST', BLOCKS, BLOCK_LIMIT.max, 422],
  ['identity.blocks.unblockPerson', 'DELETE', `${BLOCKS}/x`, BLOCK_LIMIT.max, 422],
] as const)('%s: a person calls it so often, others are not held up', async (...call) => {
  const [_operation, method, url, max, status] = call;
  await expectLimited(madang, { method, url, max, status });
});
