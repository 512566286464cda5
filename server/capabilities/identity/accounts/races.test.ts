import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const ACCOUNTS = '/api/identity/accounts';
const PASSWORD = 'three blue cranes';

test('identity.accounts.keepAccount: of two addresses at once, one is kept', async () => {
  const guest = await madang.person('guest');
  const before = (await madang.told()).length;
  const emails = ['one@example.com', 'other@example.com'];
  madang.clock.advance({ s: 1 });
  const answers = await Promise.all(
    emails.map((email) => guest.post(`${ACCOUNTS}/me/password`, { email, password: PASSWORD })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  const kept = answers.find(({ status }) => status === 201);
  const refused = answers.find(({ status }) => status === 409);
  expect(refused?.body.code).toBe('identity.already_member');
  const me = await guest.get('/api/identity/profiles/me');
  expect(me.body).toEqual(kept?.body);
  expect((await madang.told()).slice(before)).toEqual([
    'identity.accounts.accountKept',
    'identity.profiles.roleAssigned',
  ]);
});
