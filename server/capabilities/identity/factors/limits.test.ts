import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectLimited } from '../../../testing/limited.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { CODE_CHARS_MAX, FACTOR_LIMIT } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], limitFactor: 1 });
});
afterAll(() => madang.close());

const FACTORS = '/api/identity/factors';

test.each([
  ['identity.factors.readFactors', 'GET', FACTORS, 200],
  ['identity.factors.beginTotp', 'POST', `${FACTORS}/totp`, 201],
  ['identity.factors.confirmTotp', 'PUT', `${FACTORS}/totp`, 422],
  ['identity.factors.removeTotp', 'POST', `${FACTORS}/totp/removal`, 422],
  ['identity.factors.renewRecoveryCodes', 'POST', `${FACTORS}/recovery-codes`, 422],
] as const)('%s: a person calls it so often, others are not held up', async (...call) => {
  const [_operation, method, url, status] = call;
  await expectLimited(madang, { method, url, max: FACTOR_LIMIT.max, status });
});

test('a code has so many characters, blanks and dashes included', async () => {
  const person = await madang.person();
  const confirm = (code: string) => person.put(`${FACTORS}/totp`, { code });
  expect((await confirm('-'.repeat(CODE_CHARS_MAX))).status).not.toBe(422);
  expect((await confirm('-'.repeat(CODE_CHARS_MAX + 1))).body.errors).toMatchObject([
    { pointer: '/code' },
  ]);
});
