import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const EMAILS = '/api/identity/emails';
const PASSWORD = 'three blue cranes';
const NEXTS = ['four red herons', 'five green frogs', 'six white horses'];

async function newcomer(email: string) {
  const payload = { email, password: PASSWORD, name: '민지', client: 'program' };
  const { body } = await madang.nobody.post('/api/identity/accounts', payload);
  await madang.letters();
  return madang.bearer(body.accessToken);
}
const latestToken = async (email: string) =>
  (await madang.letters()).findLast(({ to }) => to === email)?.link?.split('#')[1] ?? '';
const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status).toSorted();

test('identity.emails.resetPassword: of many with one link at once, one sets its password', async () => {
  const email = 'reset@example.com';
  await newcomer(email);
  await madang.nobody.post(`${EMAILS}/reset-letters`, { email });
  const token = await latestToken(email);
  const answers = await Promise.all(
    NEXTS.map((password) => madang.nobody.post(`${EMAILS}/resets`, { token, password })),
  );
  expect(statuses(answers)).toEqual([204, 410, 410]);
  const won = NEXTS[answers.findIndex(({ status }) => status === 204)];
  const signed = await Promise.all(
    NEXTS.map((password) =>
      madang.nobody.post('/api/identity/sessions', { email, password, client: 'program' }),
    ),
  );
  expect(signed.map(({ status }) => status)).toEqual(
    NEXTS.map((password) => (password === won ? 201 : 401)),
  );
});

test('identity.emails.verifyEmail: one link at once opens once, and is told once', async () => {
  const email = 'verify@example.com';
  await newcomer(email);
  const token = await latestToken(email);
  const before = (await madang.told()).length;
  madang.clock.advance({ s: 1 });
  const answers = await Promise.all(
    [1, 2, 3].map(() => madang.nobody.post(`${EMAILS}/verifications`, { token })),
  );
  expect(statuses(answers)).toEqual([200, 410, 410]);
  expect((await madang.told()).slice(before)).toEqual(['identity.emails.emailVerified']);
});

test('identity.emails.sendVerification: of many at once, no more letters than one after another', async () => {
  const email = 'eager@example.com';
  const eager = await newcomer(email);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => eager.post(`${EMAILS}/me/verification-letters`)),
  );
  expect(answers.filter(({ status }) => status === 202)).toHaveLength(4);
  const letters = (await madang.letters()).filter(({ to }) => to === email);
  expect(letters).toHaveLength(5);
  const opened = await Promise.all(
    letters.map(({ link }) =>
      madang.nobody.post(`${EMAILS}/verifications`, { token: link?.split('#')[1] }),
    ),
  );
  expect(statuses(opened)).toEqual([200, 410, 410, 410, 410]);
});

test('identity.emails.verifyEmail: of two who change to one address at once, one has it', async () => {
  const people = [await newcomer('one@example.com'), await newcomer('two@example.com')];
  const next = 'wanted@example.com';
  const tokens: string[] = [];
  for (const person of people) {
    await person.put(`${EMAILS}/me`, { email: next, password: PASSWORD });
    tokens.push(await latestToken(next));
  }
  const answers = await Promise.all(
    tokens.map((token) => madang.nobody.post(`${EMAILS}/verifications`, { token })),
  );
  expect(statuses(answers)).toEqual([200, 409]);
  const own = await Promise.all(people.map((person) => person.get(`${EMAILS}/me`)));
  expect(own.filter(({ body }) => body.email === next)).toHaveLength(1);
});
