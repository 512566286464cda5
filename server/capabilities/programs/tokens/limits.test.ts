import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectLimited } from '../../../testing/limited.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { CHANGE_LIMIT, NAME_CHARS_MAX, READ_LIMIT, TOKENS_MAX } from './limits.ts';
import { makeServiceToken } from './tokens.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], limitFactor: 1 });
});
afterAll(() => madang.close());

const TOKENS = '/api/programs/tokens';

test.each([
  ['programs.tokens.listTokens', 'GET', TOKENS, READ_LIMIT.max, 200],
  ['programs.tokens.listOperations', 'GET', `${TOKENS}/operations`, READ_LIMIT.max, 200],
  ['programs.tokens.makeToken', 'POST', TOKENS, CHANGE_LIMIT.max, 422],
  ['programs.tokens.revokeToken', 'DELETE', `${TOKENS}/x`, CHANGE_LIMIT.max, 422],
] as const)('%s: an administrator calls it so often, others are not held up', async (...call) => {
  const [_operation, method, url, max, status] = call;
  await expectLimited(madang, { method, url, max, status, role: 'administrator' });
});

test('a house has so many tokens, and a name so many characters', async () => {
  const ctx = madang.house.context('test');
  const make = () => makeServiceToken(ctx, { name: 'one', operations: ['x'], expiresAt: null });
  for (let i = 0; i < TOKENS_MAX; i++) await make();
  await expect(make()).rejects.toMatchObject({ kind: { code: 'programs.tokens_too_many' } });
  const administrator = await madang.person('administrator');
  const named = await administrator.post(TOKENS, {
    name: 'n'.repeat(NAME_CHARS_MAX + 1),
    operations: ['x'],
  });
  expect(named.body.errors).toMatchObject([{ pointer: '/name' }]);
});
