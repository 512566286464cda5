import { afterAll, beforeAll, test } from 'vitest';
import { expectLimited } from '../../../testing/limited.ts';
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
  await expectLimited(madang, { method, url, max, role: 'curator' });
});
