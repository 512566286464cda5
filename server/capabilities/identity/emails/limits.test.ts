import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { LETTER_LIMIT, LINK_LIMIT, RESET_LIMIT } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], limitFactor: 1 });
});
afterAll(() => madang.close());

const EMAILS = '/api/identity/emails';

test.each([
  ['identity.emails.requestReset', `${EMAILS}/reset-letters`, RESET_LIMIT],
  ['identity.emails.verifyEmail', `${EMAILS}/verifications`, LINK_LIMIT],
  ['identity.emails.resetPassword', `${EMAILS}/resets`, LINK_LIMIT],
])(
  '%s: an address tries so often and has to wait, others go on',
  async (_operation, url, limit) => {
    for (let i = 0; i < limit.max; i++) {
      expect((await madang.nobody.post(url, {})).status).toBe(422);
    }
    const over = await madang.nobody.post(url, {});
    expect(over).toMatchObject({ status: 429, body: { code: 'house.too_many' } });
    expect(Number(over.headers['retry-after'])).toBeGreaterThan(0);
    const elsewhere = { method: 'POST', url, payload: {}, remoteAddress: '10.0.0.2' } as const;
    expect((await madang.nobody.send(elsewhere)).status).toBe(422);
  },
);

test('identity.emails.changeEmail: a person asks so often', async () => {
  const [eager, other] = [await madang.person('guest'), await madang.person('guest')];
  for (let i = 0; i < LETTER_LIMIT.max; i++) {
    expect((await eager.put(`${EMAILS}/me`, {})).status).toBe(422);
  }
  expect((await eager.put(`${EMAILS}/me`, {})).status).toBe(429);
  expect((await other.put(`${EMAILS}/me`, {})).status).toBe(422);
});
