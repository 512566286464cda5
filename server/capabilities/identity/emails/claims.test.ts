import { createHook } from 'node:async_hooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { ASKERS_PER_ADDRESS_MAX } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], config: { publicUrl: 'https://madang.example' } });
});
afterAll(() => madang.close());

const ACCOUNTS = '/api/identity/accounts';
const EMAILS = '/api/identity/emails';
const PASSWORD = 'three blue cranes';
const OTHER = 'four red herons';
const WRONG = 'five grey geese';

let count = 0;
const mail = () => `person${++count}@example.com`;
const signUp = (email: string, password = PASSWORD) =>
  madang.nobody.post(ACCOUNTS, {
    email,
    password,
    name: '민지',
    language: 'en',
    client: 'program',
  });
const signIn = (email: string, password = PASSWORD) =>
  madang.nobody.post('/api/identity/sessions', { email, password, client: 'program' });
const lettersTo = async (email: string) =>
  (await madang.letters()).filter(({ to }) => to === email);
const latestToken = async (email: string) =>
  (await lettersTo(email)).at(-1)?.link?.split('#')[1] ?? '';
const open = (token: string) => madang.nobody.post(`${EMAILS}/verifications`, { token });

/** Somebody new, not yet shown to have the mailbox. */
async function claimant(email: string, password = PASSWORD) {
  const { body } = await signUp(email, password);
  return { ...madang.bearer(body.accessToken), id: String(body.me.id) };
}

/** Somebody who has shown it. */
async function owner(email: string, password = PASSWORD) {
  const person = await claimant(email, password);
  expect((await open(await latestToken(email))).status).toBe(200);
  return person;
}

/** How many hashes of argon2 `work` took. */
async function hashesDuring(work: () => Promise<unknown>): Promise<number> {
  const NATIVE_TASK = 'undefined';
  let tasks = 0;
  const hook = createHook({ init: (_id, type) => void (type === NATIVE_TASK && tasks++) }).enable();
  await work();
  hook.disable();
  return tasks;
}

const without = ({ accessToken: _a, refreshToken: _r, me, ...rest }: Record<string, unknown>) => ({
  ...rest,
  me: { ...(me as object), id: '', hue: 0, email: '' },
});

describe('an address that somebody has', () => {
  test('opens one more account: the answer, and the work, are those for a free one', async () => {
    const [taken, free] = [mail(), mail()];
    const minji = await owner(taken);
    const one = await signUp(taken, OTHER);
    const other = await signUp(free, OTHER);
    expect(one.status).toBe(201);
    expect(without(one.body)).toEqual(without(other.body));
    expect(Object.keys(one.headers)).toEqual(Object.keys(other.headers));
    expect(one.body.me.id).not.toBe(minji.id);
    const statements = await madang.statements(() => signUp(taken, OTHER));
    expect(statements).toEqual(await madang.statements(() => signUp(mail(), OTHER)));
  });

  test('a guest keeps the account with it, by the same answer and work', async () => {
    const [taken, free] = [mail(), mail()];
    await owner(taken);
    const guests = [await madang.person('guest'), await madang.person('guest')] as const;
    const keep = (guest: (typeof guests)[number], email: string) =>
      guest.post(`${ACCOUNTS}/me/password`, { email, password: OTHER });
    const one = await madang.statements(() => keep(guests[0], taken));
    expect(one).toEqual(await madang.statements(() => keep(guests[1], free)));
    const { body } = await signIn(taken, OTHER);
    expect(body.me).toMatchObject({ id: guests[0].id, role: 'member' });
  });

  test('signs everybody in by their own password, and the owner where two have the same', async () => {
    const email = mail();
    const first = await claimant(email, OTHER);
    const minji = await owner(email);
    const same = await claimant(email);
    const last = await claimant(email, 'six white horses');
    expect((await signIn(email)).body.me.id).toBe(minji.id);
    expect((await signIn(email, OTHER)).body.me.id).toBe(first.id);
    expect((await signIn(email, 'six white horses')).body.me.id).toBe(last.id);
    expect((await signIn(email, WRONG)).status).toBe(401);
    expect((await same.get('/api/identity/profiles/me')).status).toBe(200);
  });

  test('where nobody owns it, who came last goes before who has the same password', async () => {
    const email = mail();
    await claimant(email);
    madang.clock.advance({ s: 1 });
    const last = await claimant(email);
    expect((await signIn(email)).body.me.id).toBe(last.id);
  });

  test.each([
    ['nobody has', 0],
    ['one person claims', 1],
    ['three people claim', 3],
  ])('a wrong password takes the same hashes at an address that %s', async (_what, claims) => {
    const email = mail();
    for (let i = 0; i < claims; i++) await claimant(email, `${OTHER} ${i}`);
    // The decoy is made at the first use.
    await signIn(mail(), WRONG);
    expect(await hashesDuring(() => signIn(email, WRONG))).toBe(2);
    const statements = await madang.statements(() => signIn(email, WRONG));
    expect(statements).toEqual(await madang.statements(() => signIn(mail(), WRONG)));
  });

  test('a new password opens the own account, whoever else claims the address', async () => {
    const email = mail();
    const people = [await claimant(email), await claimant(email, OTHER)] as const;
    const changed = await people[0].put(`${ACCOUNTS}/me/password`, {
      current: PASSWORD,
      password: 'six white horses',
    });
    expect(changed.status).toBe(204);
    expect((await signIn(email, 'six white horses')).body.me.id).toBe(people[0].id);
    expect((await signIn(email, OTHER)).body.me.id).toBe(people[1].id);
    const stolen = await people[1].put(`${ACCOUNTS}/me/password`, {
      current: 'six white horses',
      password: 'seven brown bears',
    });
    expect(stolen, 'another’s password is not one’s own').toMatchObject({ status: 401 });
  });
});

describe('who owns an address', () => {
  test('whoever opens a letter first; the others keep their accounts and cannot have it', async () => {
    const email = mail();
    const first = await claimant(email, OTHER);
    const early = await latestToken(email);
    const minji = await owner(email);
    const late = await open(early);
    expect(late).toMatchObject({ status: 409, body: { code: 'identity.email_taken' } });
    expect((await first.get(`${EMAILS}/me`)).body).toEqual({
      email,
      verified: false,
      pending: null,
    });
    expect((await minji.get(`${EMAILS}/me`)).body.verified).toBe(true);
    expect((await signIn(email, OTHER)).body.me.id).toBe(first.id);
  });

  test('of two who open their letters at once, one', async () => {
    const email = mail();
    await claimant(email);
    const one = await latestToken(email);
    await claimant(email, OTHER);
    const other = await latestToken(email);
    const answers = await Promise.all([open(one), open(other)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test('learns of it when somebody signs up with the address; no link goes out', async () => {
    const email = mail();
    await owner(email);
    const thief = await claimant(email, OTHER);
    const letter = (await lettersTo(email)).at(-1);
    expect(letter?.subject).toBe('There is an account with this mail address already');
    expect(letter?.link).toBe('https://madang.example/sign-in');
    const again = await thief.post(`${EMAILS}/me/verification-letters`);
    expect(again.status).toBe(202);
    expect((await lettersTo(email)).at(-1)?.link).toBe('https://madang.example/sign-in');
  });

  test('gets the letter of a reset, alone; the password of no other account changes', async () => {
    const email = mail();
    const minji = await owner(email);
    const other = await claimant(email, OTHER);
    const before = (await lettersTo(email)).length;
    await madang.nobody.post(`${EMAILS}/reset-letters`, { email });
    expect(await lettersTo(email)).toHaveLength(before + 1);
    const reset = { token: await latestToken(email), password: 'six white horses' };
    expect((await madang.nobody.post(`${EMAILS}/resets`, reset)).status).toBe(204);
    expect((await signIn(email, 'six white horses')).body.me.id).toBe(minji.id);
    expect((await signIn(email, OTHER)).body.me.id).toBe(other.id);
  });

  test('where nobody does yet, a reset writes of each account, with the day it was opened', async () => {
    const email = mail();
    const early = await claimant(email);
    madang.clock.advance({ days: 40 });
    await claimant(email, OTHER);
    const before = (await lettersTo(email)).length;
    await madang.nobody.post(`${EMAILS}/reset-letters`, { email });
    const letters = (await lettersTo(email)).slice(before);
    expect(letters).toHaveLength(2);
    const opened = letters.map(({ text }) => /opened on (.+?):/.exec(text)?.[1]);
    expect(new Set(opened).size).toBe(2);
    const token = letters[1]?.link?.split('#')[1];
    const reset = { token, password: 'six white horses' };
    expect((await madang.nobody.post(`${EMAILS}/resets`, reset)).status).toBe(204);
    expect((await signIn(email, 'six white horses')).body.me.id).toBe(early.id);
    const late = { token: letters[0]?.link?.split('#')[1], password: 'seven brown bears' };
    expect(await madang.nobody.post(`${EMAILS}/resets`, late)).toMatchObject({
      status: 409,
      body: { code: 'identity.email_taken' },
    });
  });
});

describe('who signs up with the address of somebody again and again', () => {
  test('fills no mailbox', async () => {
    const email = mail();
    for (let i = 0; i < ASKERS_PER_ADDRESS_MAX + 3; i++) await claimant(email, `${OTHER} ${i}`);
    expect(await lettersTo(email)).toHaveLength(ASKERS_PER_ADDRESS_MAX);
    madang.clock.advance({ hours: 1, ms: 1 });
    await owner(email);
  });
});
