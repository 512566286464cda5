import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const ACCOUNTS = '/api/identity/accounts';
const SESSIONS = '/api/identity/sessions';
const ME = '/api/identity/profiles/me';
const PASSWORD = 'three blue cranes';

let count = 0;
const mail = () => `person${++count}@example.com`;
const newcomer = (more: object = {}) => ({
  email: mail(),
  password: PASSWORD,
  name: '민지',
  client: 'program',
  ...more,
});
const signUp = (more: object = {}) => madang.nobody.post(ACCOUNTS, newcomer(more));
const signIn = (email: string, password: string) =>
  madang.nobody.post(SESSIONS, { email, password, client: 'program' });

/** The events that `work` made happen, by name: exactly what else happened. */
async function toldDuring(work: () => Promise<unknown>): Promise<string[]> {
  const before = (await madang.told()).length;
  madang.clock.advance({ s: 1 });
  await work();
  return (await madang.told()).slice(before);
}

describe('identity.accounts.signUp', () => {
  test('a newcomer is in, with the name and address as they are kept', async () => {
    const answer = await signUp({ email: 'Minji@Example.com', name: ' 민지  킴 ' });
    expect(answer.status).toBe(201);
    expect(answer.headers['cache-control']).toBe('no-store');
    const { me, accessToken, refreshToken, expiresAt } = answer.body;
    expect(me).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: '민지 킴',
      email: 'minji@example.com',
      role: 'member',
      language: 'ko',
      zone: 'Asia/Seoul',
      hue: expect.any(Number),
      createdAt: madang.clock.now().toISOString(),
      leavingAt: null,
    });
    expect(Date.parse(expiresAt) - madang.clock.now().getTime()).toBe(5 * 60_000);
    expect(Buffer.from(refreshToken, 'base64url').length).toBe(32);
    expect((await madang.bearer(accessToken).get(ME)).body).toEqual(me);
  });

  test('language and time zone are kept as given', async () => {
    const { me } = (await signUp({ language: 'en', zone: 'Europe/Berlin' })).body;
    expect(me).toMatchObject({ language: 'en', zone: 'Europe/Berlin' });
  });

  test('tells that an account was opened and a device signed in, and nothing else', async () => {
    const told = await toldDuring(() => signUp());
    expect(told).toEqual(['identity.accounts.accountOpened', 'identity.sessions.signedIn']);
  });

  test.each([
    ['one of the leaked ones', { password: 'Password123' }, 'common'],
    ['a leaked one with a tail', { password: 'liverpool_2026' }, 'common'],
    ['one character over and over', { password: '아아아아아아아아아아' }, 'repeats'],
    ['counted up', { password: 'abcdefghijkl' }, 'repeats'],
    ['short once its letters are composed', { password: '바람꽃나무'.normalize('NFD') }, 'short'],
    ['the own address', { email: 'bluecrane@example.com', password: 'BlueCrane2026' }, 'personal'],
    ['the own mail host', { email: 'a@cranesbill.kr', password: 'cranesbill.kr' }, 'personal'],
    ['the own name twice', { name: 'Minji Kim', password: 'minjikimMinji' }, 'personal'],
    ['the own Korean name', { name: '김민지', password: '김민지김민지김민지12' }, 'personal'],
    ['halves of characters', { password: '\ud800three blue\udc00' }, 'broken'],
  ])('a password is refused with its reason: %s', async (_what, more, reason) => {
    const told = await toldDuring(async () => {
      const answer = await signUp(more);
      expect(answer).toMatchObject({
        status: 422,
        body: {
          code: 'identity.password_weak',
          errors: [{ pointer: '/password', code: reason, detail: expect.any(String) }],
        },
      });
    });
    expect(told).toEqual([]);
  });

  test('a name or zone that cannot be used leaves no account behind', async () => {
    const email = mail();
    const named = await signUp({ email, name: '\u3164\u200b' });
    expect(named.body).toMatchObject({
      code: 'identity.name_wrong',
      errors: [{ pointer: '/name', code: 'invisible' }],
    });
    const zoned = await signUp({ email, zone: 'Asia/Pyeongyang' });
    expect(zoned.body).toMatchObject({
      code: 'identity.zone_wrong',
      errors: [{ pointer: '/zone' }],
    });
    expect((await signUp({ email })).status).toBe(201);
  });

  test('an Idempotency-Key stores no answer: answers hold tokens', async () => {
    const key = { 'idempotency-key': 'one-key-for-two-calls' };
    const first = await madang.nobody.post(ACCOUNTS, newcomer(), key);
    const second = await madang.nobody.post(ACCOUNTS, newcomer(), key);
    expect([first.status, second.status]).toEqual([201, 201]);
    const { writer } = madang.house.ground.database;
    expect(await writer.rows('select key from kernel.idempotency')).toEqual([]);
  });
});

describe('identity.accounts.startGuest', () => {
  const startGuest = (more: object = {}) =>
    madang.nobody.post(`${ACCOUNTS}/guests`, { name: '손님', client: 'program', ...more });

  test('a name is enough to be in', async () => {
    const answer = await startGuest({ language: 'en' });
    expect(answer.status).toBe(201);
    expect(answer.body.me).toMatchObject({
      name: '손님',
      email: null,
      role: 'guest',
      language: 'en',
      zone: 'Asia/Seoul',
    });
    const me = await madang.bearer(answer.body.accessToken).get(ME);
    expect(me.body).toEqual(answer.body.me);
  });

  test('two guests may have one name, and are two people', async () => {
    const [one, other] = [await startGuest(), await startGuest()];
    expect(one.body.me.id).not.toBe(other.body.me.id);
  });

  test('tells that an account was opened and a device signed in, and nothing else', async () => {
    const told = await toldDuring(() => startGuest());
    expect(told).toEqual(['identity.accounts.accountOpened', 'identity.sessions.signedIn']);
  });
});

describe('identity.accounts.keepAccount', () => {
  const keep = (guest: { post: Madang['nobody']['post'] }, email: string, more: object = {}) =>
    guest.post(`${ACCOUNTS}/me/password`, { email, password: PASSWORD, ...more });

  test('a guest becomes a member with the same id and signs in by mail from then on', async () => {
    const guest = await madang.person('guest', '하늘');
    const email = mail();
    const told = await toldDuring(async () => {
      const kept = await keep(guest, email.toUpperCase());
      expect(kept.status).toBe(201);
      expect(kept.body).toMatchObject({ id: guest.id, name: '하늘', email, role: 'member' });
    });
    expect(told).toEqual(['identity.accounts.accountKept', 'identity.profiles.roleAssigned']);
    const back = await signIn(email, PASSWORD);
    expect(back.body.me).toMatchObject({ id: guest.id, role: 'member' });
    expect((await guest.get(ME)).body.email).toBe(email);
  });

  test('the role in the token follows at the next refresh', async () => {
    const guest = await madang.person('guest');
    await keep(guest, mail());
    const { refreshToken } = guest;
    const answer = await madang.nobody.post(`${SESSIONS}/refresh`, { refreshToken });
    expect(answer.body.me.role).toBe('member');
  });

  test('an account is kept once', async () => {
    const guest = await madang.person('guest');
    const first = mail();
    await keep(guest, first);
    const again = await keep(guest, mail());
    expect(again).toMatchObject({ status: 409, body: { code: 'identity.already_member' } });
    expect((await guest.get(ME)).body.email).toBe(first);
  });

  test('a guest whom an administrator made a curator keeps that role', async () => {
    const guest = await madang.person('guest');
    const administrator = await madang.person('administrator');
    const given = { role: 'curator', reason: 'Knows the songs' };
    await administrator.put(`/api/identity/roles/people/${guest.id}`, given);
    const { refreshToken } = guest;
    const { body } = await madang.nobody.post('/api/identity/sessions/refresh', { refreshToken });
    const kept = await keep(madang.bearer(body.accessToken), mail());
    expect(kept).toMatchObject({ status: 201, body: { role: 'curator' } });
  });

  test('a weak password keeps nothing', async () => {
    const guest = await madang.person('guest', 'Haneul Park');
    const told = await toldDuring(async () => {
      const weak = await keep(guest, mail(), { password: 'haneulpark!' });
      expect(weak.body.errors).toMatchObject([{ pointer: '/password', code: 'personal' }]);
    });
    expect(told).toEqual([]);
    expect((await guest.get(ME)).body).toMatchObject({ role: 'guest', email: null });
  });
});

describe('identity.accounts.changePassword', () => {
  const NEXT = 'four red herons';
  const change = (token: string, current: string, password: string) =>
    madang.bearer(token).put(`${ACCOUNTS}/me/password`, { current, password });

  test('signs every other device out, and only the new password opens', async () => {
    const email = mail();
    const here = (await signUp({ email })).body;
    const there = (await signIn(email, PASSWORD)).body;
    const told = await toldDuring(async () => {
      const answer = await change(here.accessToken, PASSWORD, NEXT);
      expect(answer).toMatchObject({ status: 204, body: '' });
    });
    expect(told).toEqual(['identity.accounts.passwordChanged']);
    expect((await madang.bearer(here.accessToken).get(ME)).status).toBe(200);
    expect((await madang.bearer(there.accessToken).get(ME)).status).toBe(401);
    const { refreshToken } = there;
    const refreshed = await madang.nobody.post(`${SESSIONS}/refresh`, { refreshToken });
    expect(refreshed.body.code).toBe('identity.session_over');
    expect((await signIn(email, PASSWORD)).status).toBe(401);
    expect((await signIn(email, NEXT)).status).toBe(201);
  });

  test('needs the current password', async () => {
    const email = mail();
    const { accessToken } = (await signUp({ email })).body;
    const other = (await signIn(email, PASSWORD)).body;
    const wrong = await change(accessToken, 'not this one at all', NEXT);
    expect(wrong).toMatchObject({ status: 401, body: { code: 'identity.credentials_wrong' } });
    expect((await madang.bearer(other.accessToken).get(ME)).status).toBe(200);
    expect((await signIn(email, PASSWORD)).status).toBe(201);
  });

  test('refuses a weak one, by the own name too', async () => {
    const { accessToken } = (await signUp({ name: 'Haneul Park' })).body;
    const answer = await change(accessToken, PASSWORD, 'haneul-park');
    expect(answer.body).toMatchObject({
      code: 'identity.password_weak',
      errors: [{ pointer: '/password', code: 'personal' }],
    });
  });

  test('a guest has none to change', async () => {
    const guest = await madang.person('guest');
    const answer = await change(guest.accessToken, PASSWORD, NEXT);
    expect(answer).toMatchObject({ status: 401, body: { code: 'identity.credentials_wrong' } });
  });
});

test('no password, token or mail address is in the log', async () => {
  const email = 'secretive@example.com';
  const signed = (await signUp({ email })).body;
  await signUp({ email });
  await signIn(email, 'wrong heron password');
  await madang.bearer(signed.accessToken.slice(0, -2)).get(ME);
  await madang.nobody.post(`${SESSIONS}/refresh`, { refreshToken: signed.refreshToken });
  await madang.nobody.post(ACCOUNTS, newcomer({ email: `${email} ` }));
  const log = madang.logged();
  for (const secret of [email, PASSWORD, 'wrong heron', signed.accessToken, signed.refreshToken]) {
    expect(log).not.toContain(secret);
  }
});
