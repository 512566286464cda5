import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectLimited } from '../../../testing/limited.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { AROUND_ROWS_MAX, HISTORY_DAYS_MAX, READ_LIMIT } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ limitFactor: 1 });
});
afterAll(() => madang.close());

const RATINGS = '/api/rhythm/ratings';
const PLAYER = `${RATINGS}/players/x`;

test.each([
  ['rhythm.ratings.listRatings', RATINGS, 200],
  ['rhythm.ratings.readAround', `${RATINGS}/around`, 200],
  ['rhythm.ratings.readMine', `${RATINGS}/mine`, 200],
  ['rhythm.ratings.readPlayer', PLAYER, 422],
  ['rhythm.ratings.readRating', `${PLAYER}/rating`, 422],
  ['rhythm.ratings.listHistory', `${PLAYER}/history`, 422],
])('%s: a person calls it so often, others are not held up', async (_operation, url, status) => {
  await expectLimited(madang, { method: 'GET', url, max: READ_LIMIT.max, status });
});

test.each([
  [`${RATINGS}?limit=101`],
  [`${RATINGS}/around?limit=${AROUND_ROWS_MAX + 1}`],
  [`${RATINGS}/players/${crypto.randomUUID()}/history?limit=${HISTORY_DAYS_MAX + 1}`],
])('%s asks for too much at once', async (url) => {
  const person = await madang.person();
  expect(await person.get(url)).toMatchObject({ status: 422, body: { code: 'house.input_wrong' } });
});
