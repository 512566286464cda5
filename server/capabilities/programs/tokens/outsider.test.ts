import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const TOKENS = '/api/programs/tokens';
const CALLS = [
  ['programs.tokens.listTokens', 'GET', TOKENS],
  ['programs.tokens.listOperations', 'GET', `${TOKENS}/operations`],
  ['programs.tokens.makeToken', 'POST', TOKENS],
  ['programs.tokens.revokeToken', 'DELETE', `${TOKENS}/${crypto.randomUUID()}`],
] as const;

test.each(CALLS)('%s: nobody and nobody below an administrator', async (_name, method, url) => {
  const payload = method === 'POST' ? { payload: { name: 'x', operations: ['x'] } } : {};
  expect((await madang.nobody.send({ method, url, ...payload })).status).toBe(401);
  for (const role of ['guest', 'member', 'curator'] as const) {
    const person = await madang.person(role);
    const answer = await person.send({ method, url, ...payload });
    expect(answer).toMatchObject({ status: 403, body: { code: 'house.not_allowed' } });
  }
});
