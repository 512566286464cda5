import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { CASES_PAGE_MAX, DECIDE_LIMIT, READ_LIMIT } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ limitFactor: 1 });
});
afterAll(() => madang.close());

const CASES = '/api/rhythm/reviews/cases';

test.each([
  ['rhythm.reviews.listCases', 'GET', `${CASES}?limit=${CASES_PAGE_MAX + 1}`, READ_LIMIT.max],
  ['rhythm.reviews.readCase', 'GET', `${CASES}/x`, READ_LIMIT.max],
  ['rhythm.reviews.decideCase', 'POST', `${CASES}/x/rulings`, DECIDE_LIMIT.max],
  ['rhythm.reviews.listRulings', 'GET', '/api/rhythm/reviews/rulings?limit=0', READ_LIMIT.max],
] as const)('%s: a curator calls it so often, others are not held up', async (...call) => {
  const [_operation, method, url, max] = call;
  const [eager, other] = [await madang.person('curator'), await madang.person('curator')];
  const request = { method, url, ...(method === 'POST' ? { payload: { x: 1 } } : {}) };
  for (let i = 0; i < max; i++) expect((await eager.send(request)).status).toBe(422);
  const over = await eager.send(request);
  expect(over).toMatchObject({ status: 429, body: { code: 'house.too_many' } });
  expect((await other.send(request)).status).toBe(422);
});
