import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { totpOf } from '../../../testing/totp.ts';
import { FREE_CODE_TRIES, RECOVERY_CODES } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const FACTORS = '/api/identity/factors';
const PASSWORD = 'three blue cranes';
const AT_ONCE = FREE_CODE_TRIES;
const codeOf = (secret: string) => totpOf(secret, madang.clock.now().getTime());

let count = 0;
async function guarded() {
  const email = `racer${++count}@example.com`;
  const { body } = await madang.nobody.post('/api/identity/accounts', {
    email,
    password: PASSWORD,
    name: 'Racer',
    client: 'program',
  });
  const person = madang.bearer(body.accessToken);
  const { secret } = (await person.post(`${FACTORS}/totp`)).body;
  const confirmed = await person.put(`${FACTORS}/totp`, { code: codeOf(secret) });
  madang.clock.advance({ s: 30 });
  return { email, person, secret, codes: confirmed.body.recoveryCodes as string[] };
}
const signIn = (email: string, code: string) =>
  madang.nobody.post('/api/identity/sessions', {
    email,
    password: PASSWORD,
    client: 'program',
    code,
  });
const statuses = async (answers: Promise<{ status: number }>[]) =>
  (await Promise.all(answers)).map(({ status }) => status).toSorted();
const times = <T>(n: number, work: () => T) => Array.from({ length: n }, work);

test('one code sent many times at once opens one session', async () => {
  const { email, secret } = await guarded();
  const got = await statuses(times(AT_ONCE, () => signIn(email, codeOf(secret))));
  expect(got).toEqual([201, ...Array(AT_ONCE - 1).fill(401)]);
});

test('one recovery code sent many times at once opens one session, and is used up once', async () => {
  const { email, person, codes } = await guarded();
  const got = await statuses(times(AT_ONCE, () => signIn(email, codes[0] ?? '')));
  expect(got).toEqual([201, ...Array(AT_ONCE - 1).fill(401)]);
  expect((await person.get(FACTORS)).body.recoveryCodesLeft).toBe(RECOVERY_CODES - 1);
});

test('many guesses at once get no further than one after another', async () => {
  const { email } = await guarded();
  const got = await statuses(times(4 * FREE_CODE_TRIES, () => signIn(email, '000000')));
  // The free ones, and the one that costs the first pause.
  expect(got.filter((status) => status === 401)).toHaveLength(FREE_CODE_TRIES + 1);
  expect(got.filter((status) => status === 429)).toHaveLength(3 * FREE_CODE_TRIES - 1);
});

test('an enrolment confirmed twice at once gives one set of recovery codes', async () => {
  const { body } = await madang.nobody.post('/api/identity/accounts', {
    email: 'twice@example.com',
    password: PASSWORD,
    name: 'Twice',
    client: 'program',
  });
  const person = madang.bearer(body.accessToken);
  const { secret } = (await person.post(`${FACTORS}/totp`)).body;
  const confirm = () => person.put(`${FACTORS}/totp`, { code: codeOf(secret) });
  const answers = await Promise.all(times(3, confirm));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  const [given] = answers.filter(({ status }) => status === 200);
  const signed = await signIn('twice@example.com', given?.body.recoveryCodes[0]);
  expect(signed.status).toBe(201);
});
