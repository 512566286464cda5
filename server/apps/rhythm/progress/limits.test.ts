import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { ATTEMPTS_MAX, DAYS_MAX, READ_LIMIT } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ limitFactor: 1 });
});
afterAll(() => madang.close());

const ATTEMPTS = '/api/rhythm/progress/charts/arirang_0/easy';
const DAYS = '/api/rhythm/progress/days';

test.each([
  ['rhythm.progress.listAttempts', ATTEMPTS],
  ['rhythm.progress.listDays', DAYS],
])('%s: a person calls it so often, others are not held up', async (_operation, url) => {
  const [eager, other] = [await madang.person(), await madang.person()];
  for (let i = 0; i < READ_LIMIT.max; i++) expect((await eager.get(url)).status).toBe(200);
  expect(await eager.get(url)).toMatchObject({ status: 429, body: { code: 'house.too_many' } });
  expect((await other.get(url)).status).toBe(200);
});

test.each([[`${ATTEMPTS}?limit=${ATTEMPTS_MAX + 1}`], [`${DAYS}?days=${DAYS_MAX + 1}`]])(
  '%s asks for too much at once',
  async (url) => {
    const person = await madang.person();
    const answer = await person.get(url);
    expect(answer).toMatchObject({ status: 422, body: { code: 'house.input_wrong' } });
  },
);
