import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const ACCOUNTS = '/api/identity/accounts';
const PASSWORD = 'three blue cranes';

test('identity.accounts.signUp: of two with one address at once, one gets the account', async () => {
  const newcomer = {
    email: 'two@example.com',
    password: PASSWORD,
    name: '민지',
    client: 'program',
  };
  const answers = await Promise.all([
    madang.nobody.post(ACCOUNTS, newcomer),
    madang.nobody.post(ACCOUNTS, { ...newcomer, email: 'TWO@example.com' }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  const refused = answers.find(({ status }) => status === 409);
  expect(refused?.body.code).toBe('identity.email_taken');
  expect(await madang.told()).toEqual([
    'identity.accounts.accountOpened',
    'identity.sessions.signedIn',
  ]);
});

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

test('identity.accounts.keepAccount: of two guests with one address at once, one stays a guest', async () => {
  const guests = [await madang.person('guest'), await madang.person('guest')];
  const body = { email: 'wanted@example.com', password: PASSWORD };
  const answers = await Promise.all(
    guests.map((guest) => guest.post(`${ACCOUNTS}/me/password`, body)),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  const roles = await Promise.all(
    guests.map(async (guest) => (await guest.get('/api/identity/profiles/me')).body.role),
  );
  expect(roles.toSorted()).toEqual(['guest', 'member']);
});
