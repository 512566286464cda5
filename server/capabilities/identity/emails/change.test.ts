import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KeptLetter } from '../../../testing/letters.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], config: { publicUrl: 'https://madang.example' } });
});
afterAll(() => madang.close());

const EMAILS = '/api/identity/emails';
const PASSWORD = 'three blue cranes';
const NEXT = 'four red herons';

let count = 0;
const mail = () => `person${++count}@example.com`;
async function lettersTo(email: string): Promise<KeptLetter[]> {
  return (await madang.letters()).filter(({ to }) => to === email);
}
const latestToken = async (email: string) =>
  (await lettersTo(email)).at(-1)?.link?.split('#')[1] ?? '';
const open = (token: string) => madang.nobody.post(`${EMAILS}/verifications`, { token });
const signIn = (email: string, password = PASSWORD) =>
  madang.nobody.post('/api/identity/sessions', { email, password, client: 'program' });

/** Somebody new whose address is verified. */
async function resident(email = mail()) {
  const payload = { email, password: PASSWORD, name: '민지', language: 'en', client: 'program' };
  const { body } = await madang.nobody.post('/api/identity/accounts', payload);
  await open(await latestToken(email));
  const client = madang.bearer(body.accessToken);
  return {
    ...client,
    id: String(body.me.id),
    email,
    change: (next: string, password = PASSWORD) =>
      client.put(`${EMAILS}/me`, { email: next, password }),
  };
}
async function toldDuring(work: () => Promise<unknown>): Promise<string[]> {
  const before = (await madang.told()).length;
  madang.clock.advance({ s: 1 });
  await work();
  return (await madang.told()).slice(before);
}

describe('identity.emails.changeEmail', () => {
  test('counts once the new address was shown to be theirs; the old one is told twice', async () => {
    const minji = await resident();
    const next = mail();
    expect(await toldDuring(() => minji.change(next.toUpperCase()))).toEqual([]);
    expect((await minji.get(`${EMAILS}/me`)).body).toEqual({
      email: minji.email,
      verified: true,
      pending: next,
    });
    expect((await signIn(minji.email)).status).toBe(201);
    const [letter, ...more] = await lettersTo(next);
    expect(more).toEqual([]);
    expect(letter?.subject).toBe('Please confirm your new mail address');
    const warned = (await lettersTo(minji.email)).at(-1);
    expect(warned?.subject).toBe('Your mail address is about to change');
    expect(warned?.link).toBe('https://madang.example/forgot');
    expect(warned?.text).not.toContain(next);

    const token = await latestToken(next);
    const told = await toldDuring(async () => {
      expect((await open(token)).body).toEqual({ email: next, changed: true });
    });
    expect(told).toEqual(['identity.emails.emailChanged']);
    expect((await minji.get(`${EMAILS}/me`)).body).toEqual({
      email: next,
      verified: true,
      pending: null,
    });
    expect((await signIn(next)).body.me).toMatchObject({ id: minji.id, email: next });
    expect((await signIn(minji.email)).status).toBe(401);
    const last = (await lettersTo(minji.email)).at(-1);
    expect(last?.subject).toBe('Your mail address was changed');
    expect(last?.text).not.toContain(next);
    expect((await open(token)).status).toBe(410);
  });

  test('an old address that nobody verified hears nothing: it may be a stranger’s', async () => {
    const email = mail();
    const payload = { email, password: PASSWORD, name: '민지', client: 'program' };
    const { body } = await madang.nobody.post('/api/identity/accounts', payload);
    const before = (await lettersTo(email)).length;
    const next = mail();
    const client = madang.bearer(body.accessToken);
    await client.put(`${EMAILS}/me`, { email: next, password: PASSWORD });
    await open(await latestToken(next));
    expect(await lettersTo(email)).toHaveLength(before);
  });

  test('needs the password: a stolen session does not take the account over', async () => {
    const minji = await resident();
    const next = mail();
    const wrong = await minji.change(next, 'not this one');
    expect(wrong).toMatchObject({ status: 401, body: { code: 'identity.credentials_wrong' } });
    expect(await lettersTo(next)).toEqual([]);
    expect((await minji.get(`${EMAILS}/me`)).body.pending).toBeNull();
  });

  test('needs the code, too, where the second factor is on', async () => {
    const minji = await resident();
    const factor = '/api/identity/factors/totp';
    const begun = await minji.post(factor);
    const secret = Secret.fromBase32(begun.body.secret);
    const codeNow = () => {
      // Each code opens once: the next one is of another step.
      madang.clock.advance({ s: 30 });
      return TOTP.generate({ secret, timestamp: madang.clock.now().getTime() });
    };
    expect((await minji.put(factor, { code: codeNow() })).status).toBeLessThan(300);
    const next = mail();
    const without = await minji.change(next);
    expect(without).toMatchObject({ status: 401, body: { code: 'identity.code_needed' } });
    const body = { email: next, password: PASSWORD };
    const wrong = await minji.put(`${EMAILS}/me`, { ...body, code: '000000' });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'identity.code_wrong' } });
    expect(await lettersTo(next)).toEqual([]);
    const right = await minji.put(`${EMAILS}/me`, { ...body, code: codeNow() });
    expect(right.status).toBe(202);
    expect(await lettersTo(next)).toHaveLength(1);
  });

  test('does not tell that somebody has the address; the letter tells whoever reads it', async () => {
    const [minji, jun] = [await resident(), await resident()];
    const free = await minji.change(mail());
    const taken = await minji.change(jun.email);
    expect([taken.status, taken.body]).toEqual([free.status, free.body]);
    expect(Object.keys(taken.headers)).toEqual(Object.keys(free.headers));
    expect((await minji.get(`${EMAILS}/me`)).body.pending).toBe(jun.email);
    const letter = (await lettersTo(jun.email)).at(-1);
    expect(letter?.subject).toBe('There is an account with this mail address already');
    expect(letter?.link).toBe('https://madang.example/sign-in');
    expect((await signIn(jun.email)).body.me.id).toBe(jun.id);
  });

  test('an address in use takes the same statements as a free one', async () => {
    const [minji, jun, other] = [await resident(), await resident(), await resident()];
    const free = await madang.statements(() => minji.change(mail()));
    const taken = await madang.statements(() => jun.change(other.email));
    expect(taken).toEqual(free);
  });

  test('of two who want one address, whoever opens the letter first has it', async () => {
    const [minji, jun] = [await resident(), await resident()];
    const next = mail();
    await minji.change(next);
    const first = await latestToken(next);
    await jun.change(next);
    const second = await latestToken(next);
    expect((await open(second)).status).toBe(200);
    const told = await toldDuring(async () => {
      expect(await open(first)).toMatchObject({
        status: 409,
        body: { code: 'identity.email_taken' },
      });
    });
    expect(told).toEqual([]);
    expect((await signIn(next)).body.me.id).toBe(jun.id);
    expect((await signIn(minji.email)).body.me.id).toBe(minji.id);
  });

  test('a second wish takes the place of the first', async () => {
    const minji = await resident();
    const [one, two] = [mail(), mail()];
    await minji.change(one);
    await minji.change(two);
    expect((await open(await latestToken(one))).status).toBe(410);
    expect((await open(await latestToken(two))).status).toBe(200);
  });

  test('the own address is no change', async () => {
    const minji = await resident();
    const same = await minji.change(minji.email.toUpperCase());
    expect(same).toMatchObject({ status: 409, body: { code: 'identity.email_same' } });
  });

  test('a mailbox is not flooded: neither by one person nor by many', async () => {
    const victim = mail();
    const eager = await resident();
    for (let i = 0; i < 5; i++) expect((await eager.change(victim)).status).toBe(202);
    const over = await eager.change(victim);
    expect(over).toMatchObject({ status: 429, body: { code: 'identity.letters_too_many' } });
    expect(Number(over.headers['retry-after'])).toBeGreaterThan(0);
    const crowd = await Promise.all(Array.from({ length: 6 }, () => resident()));
    const answers = await Promise.all(crowd.map((each) => each.change(victim)));
    expect(answers.map(({ status }) => status)).toEqual(crowd.map(() => 202));
    // Five of the eager one, and of the others at once no more than the limit leaves.
    expect(await lettersTo(victim)).toHaveLength(5 + 2);
  });
});

describe('when the password was changed', () => {
  test('the person is told, and a waiting change or reset is void', async () => {
    const minji = await resident();
    const next = mail();
    await minji.change(next);
    const changing = await latestToken(next);
    await madang.nobody.post(`${EMAILS}/reset-letters`, { email: minji.email });
    const resetting = await latestToken(minji.email);
    await minji.put('/api/identity/accounts/me/password', { current: PASSWORD, password: NEXT });
    const letter = (await lettersTo(minji.email)).at(-1);
    expect(letter?.subject).toBe('Your password was changed');
    expect(letter?.text).toContain('March 1, 2026');
    expect((await open(changing)).status).toBe(410);
    const reset = { token: resetting, password: 'five green frogs' };
    expect((await madang.nobody.post(`${EMAILS}/resets`, reset)).status).toBe(410);
    expect((await signIn(minji.email, NEXT)).status).toBe(201);
  });
});
