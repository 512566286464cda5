import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectLimited } from '../../../testing/limited.ts';
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
  await expectLimited(madang, { method: 'GET', url, max: READ_LIMIT.max, status: 200 });
});

test.each([[`${ATTEMPTS}?limit=${ATTEMPTS_MAX + 1}`], [`${DAYS}?days=${DAYS_MAX + 1}`]])(
  '%s asks for too much at once',
  async (url) => {
    const person = await madang.person();
    const answer = await person.get(url);
    expect(answer).toMatchObject({ status: 422, body: { code: 'house.input_wrong' } });
  },
);
