import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { FREE_TRIES } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const PASSWORD = 'three blue cranes';
const GUESSES = 50;

test('of fifty wrong passwords at once no more are looked at than one after another', async () => {
  const email = 'minji@example.com';
  const body = { email, password: PASSWORD, name: '민지', client: 'program' };
  await madang.nobody.post('/api/identity/accounts', body);
  const signIn = (password: string) =>
    madang.nobody.post('/api/identity/sessions', { email, password, client: 'program' });
  const before = await madang.told();

  const answers = await Promise.all(
    Array.from({ length: GUESSES }, (_, i) => signIn(`wrong password ${i}`)),
  );
  const codes = answers.map(({ body }) => body.code);
  // The free ones, and the first that costs a pause.
  const lookedAt = FREE_TRIES.accountAtAddress + 1;
  expect(codes.filter((code) => code === 'identity.credentials_wrong').length).toBe(lookedAt);
  expect(codes.filter((code) => code === 'identity.tries_too_many').length).toBe(
    GUESSES - lookedAt,
  );
  expect(await madang.told()).toEqual(before);

  expect((await signIn(PASSWORD)).status).toBe(429);
  madang.clock.advance({ s: 1 });
  expect((await signIn(PASSWORD)).status).toBe(201);
});

test('those who sign in from one address at once, beside a guesser, all get in', async () => {
  const signUps = Array.from({ length: 6 }, (_, i) =>
    madang.nobody.post('/api/identity/accounts', {
      email: `person${i}@example.com`,
      password: PASSWORD,
      name: `person ${i}`,
      client: 'program',
    }),
  );
  await Promise.all(signUps);
  const signIn = (email: string, password: string) =>
    madang.nobody.post('/api/identity/sessions', { email, password, client: 'program' });
  const answers = await Promise.all(
    Array.from({ length: 6 }, async (_, i) => {
      const [right] = await Promise.all([
        signIn(`person${i}@example.com`, PASSWORD),
        signIn(`nobody${i}@example.com`, 'five grey geese'),
      ]);
      return right;
    }),
  );
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201]);
  const { writer } = madang.house.ground.database;
  const row = await writer.first('select max(failures) as failures from identity.sign_in_try');
  // The address: six wrong ones here, and six of the test before that were let through.
  expect(row).toEqual({ failures: 12 });
});
