import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KeptLetter } from '../../../testing/letters.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { purgeLinks } from './jobs/purge-links.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], config: { publicUrl: 'https://madang.example' } });
});
afterAll(() => madang.close());

const EMAILS = '/api/identity/emails';
const PASSWORD = 'three blue cranes';

let count = 0;
const mail = () => `person${++count}@example.com`;
/** Somebody new, with their token at the door; the letter of the sign-up has gone out. */
async function newcomer(email = mail(), more: object = {}) {
  const payload = { email, password: PASSWORD, name: '민지', client: 'program', ...more };
  const { body } = await madang.nobody.post('/api/identity/accounts', payload);
  return { ...madang.bearer(body.accessToken), id: String(body.me.id), email };
}
/** The letters to an address, oldest first. */
async function lettersTo(email: string): Promise<KeptLetter[]> {
  return (await madang.letters()).filter(({ to }) => to === email);
}
const tokenOf = (letter: KeptLetter | undefined) => letter?.link?.split('#')[1] ?? '';
const latestToken = async (email: string) => tokenOf((await lettersTo(email)).at(-1));
const open = (token: string) => madang.nobody.post(`${EMAILS}/verifications`, { token });
const LINK_OVER = { status: 410, body: { code: 'identity.link_over' } };

/** The events that `work` made happen, by name: exactly what else happened. */
async function toldDuring(work: () => Promise<unknown>): Promise<string[]> {
  const before = (await madang.told()).length;
  madang.clock.advance({ s: 1 });
  await work();
  return (await madang.told()).slice(before);
}

describe('after signing up', () => {
  test('one letter asks whether the address is theirs, in their language', async () => {
    const [minji, jun] = [await newcomer(), await newcomer(mail(), { language: 'en' })];
    const [letter, ...more] = await lettersTo(minji.email);
    expect(more).toEqual([]);
    expect(letter?.subject).toBe('메일 주소를 확인해 주세요');
    expect(letter?.link).toMatch(/^https:\/\/madang\.example\/verify#[\w-]{43}$/);
    expect((await lettersTo(jun.email))[0]?.subject).toBe('Please confirm your mail address');
  });

  test('a letter to a stranger does not carry what the one who signed up wrote', async () => {
    const stranger = await newcomer(mail(), { name: 'WIN www.evil.example' });
    const [letter] = await lettersTo(stranger.email);
    expect(`${letter?.subject}${letter?.text}${letter?.html}`).not.toContain('evil');
  });

  test('a guest gets none, until they keep the account', async () => {
    const guest = await madang.person('guest');
    const before = (await madang.letters()).length;
    const email = mail();
    await guest.post('/api/identity/accounts/me/password', { email, password: PASSWORD });
    expect(await lettersTo(email)).toHaveLength(1);
    expect(await madang.letters()).toHaveLength(before + 1);
  });
});

describe('identity.emails.verifyEmail', () => {
  test('the link verifies the address, once', async () => {
    const minji = await newcomer();
    const unverified = { email: minji.email, verified: false, pending: null };
    expect((await minji.get(`${EMAILS}/me`)).body).toEqual(unverified);
    const token = await latestToken(minji.email);
    const told = await toldDuring(async () => {
      const answer = await open(token);
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual({ email: minji.email, changed: false });
    });
    expect(told).toEqual(['identity.emails.emailVerified']);
    expect((await minji.get(`${EMAILS}/me`)).body).toEqual({ ...unverified, verified: true });
    expect(
      await toldDuring(async () => expect(await open(token)).toMatchObject(LINK_OVER)),
    ).toEqual([]);
  });

  test.each(['', 'nonsense', 'a'.repeat(43), "' or 1=1 --"])(
    'what is no link opens nothing: %j',
    async (token) => {
      const answer = await open(token);
      expect([410, 422]).toContain(answer.status);
      expect(JSON.stringify(answer.body)).not.toContain('"token"');
    },
  );

  test('a link expires', async () => {
    const minji = await newcomer();
    const token = await latestToken(minji.email);
    madang.clock.advance({ days: 3 });
    expect(await open(token)).toMatchObject(LINK_OVER);
    expect((await newcomer()).id).not.toBe(minji.id);
  });

  test('expired links are forgotten', async () => {
    const { writer } = madang.house.ground.database;
    madang.clock.advance({ days: 5 });
    await purgeLinks.run(madang.house.context('test'), {});
    expect(await writer.rows('select person_id from identity.email_link')).toEqual([]);
  });
});

describe('identity.emails.sendVerification', () => {
  const again = (person: Pick<Awaited<ReturnType<typeof newcomer>>, 'post'>) =>
    person.post(`${EMAILS}/me/verification-letters`);

  test('sends another letter; the link before it is void', async () => {
    const minji = await newcomer();
    const first = await latestToken(minji.email);
    const told = await toldDuring(async () => expect((await again(minji)).status).toBe(202));
    expect(told).toEqual([]);
    const letters = await lettersTo(minji.email);
    expect(letters).toHaveLength(2);
    expect(await open(first)).toMatchObject(LINK_OVER);
    expect((await open(tokenOf(letters[1]))).status).toBe(200);
    expect(await again(minji)).toMatchObject({
      status: 409,
      body: { code: 'identity.already_verified' },
    });
  });

  test('one letter for one Idempotency-Key', async () => {
    const minji = await newcomer();
    const key = { 'idempotency-key': 'the-same-wish' };
    for (const _try of [1, 2]) {
      const answer = await minji.post(`${EMAILS}/me/verification-letters`, undefined, key);
      expect(answer.status).toBe(202);
    }
    expect(await lettersTo(minji.email)).toHaveLength(2);
  });

  test('so many letters an hour, and no more', async () => {
    const minji = await newcomer();
    // The letter of the sign-up is the first.
    await madang.letters();
    for (let i = 1; i < 5; i++) expect((await again(minji)).status).toBe(202);
    const over = await again(minji);
    expect(over).toMatchObject({ status: 429, body: { code: 'identity.letters_too_many' } });
    expect(over.headers['retry-after']).toBe('3600');
    const letters = await lettersTo(minji.email);
    expect(letters).toHaveLength(5);
    // The link of the last one stays good.
    expect((await open(tokenOf(letters.at(-1)))).status).toBe(200);
  });

  test('an hour later there may be another', async () => {
    const minji = await newcomer();
    await madang.letters();
    for (let i = 0; i < 5; i++) await again(minji);
    madang.clock.advance({ minutes: 61 });
    const { accessToken } = (
      await madang.nobody.post('/api/identity/sessions', {
        email: minji.email,
        password: PASSWORD,
        client: 'program',
      })
    ).body;
    expect((await again(madang.bearer(accessToken))).status).toBe(202);
  });

  test('a guest has no address to verify', async () => {
    const guest = await madang.person('guest');
    expect(await again(guest)).toMatchObject({
      status: 409,
      body: { code: 'identity.email_none' },
    });
    expect((await guest.get(`${EMAILS}/me`)).body).toEqual({
      email: null,
      verified: false,
      pending: null,
    });
  });
});

test('no link, mail address or letter is in the log', async () => {
  const minji = await newcomer();
  const token = await latestToken(minji.email);
  await open(token);
  await open(token);
  await madang.nobody.post(`${EMAILS}/reset-letters`, { email: minji.email });
  await madang.letters();
  const log = madang.logged();
  for (const secret of [token, minji.email, '@example.com', '확인해']) {
    expect(log).not.toContain(secret);
  }
});

test('identity.emails.readEmail asks the database twice at most', async () => {
  const minji = await newcomer();
  const asked = await madang.statements(() => minji.get(`${EMAILS}/me`));
  expect(asked.length).toBeLessThanOrEqual(2);
});
