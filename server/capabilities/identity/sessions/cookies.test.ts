import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../../testing/client.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { GUEST_SESSION_DAYS, SESSION_DAYS } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const ACCOUNTS = '/api/identity/accounts';
const SESSIONS = '/api/identity/sessions';
const COOKIE = 'madang_refresh';
const PASSWORD = 'three blue cranes';

const startGuest = (client: 'browser' | 'program', house = madang) =>
  house.nobody.post(`${ACCOUNTS}/guests`, { name: '손님', client });
const cookieOf = ({ cookies }: Answer) => cookies.find(({ name }) => name === COOKIE);
const jar = (answer: Answer) => ({ cookie: `${COOKIE}=${cookieOf(answer)?.value}` });
const refresh = (headers: Record<string, string>) =>
  madang.nobody.post(`${SESSIONS}/refresh`, {}, headers);
const signOut = (headers: Record<string, string>) =>
  madang.nobody.delete(`${SESSIONS}/current`, headers);

describe('the refresh token of a browser', () => {
  test('travels in a cookie that no script reads and no other site sends', async () => {
    const answer = await startGuest('browser');
    expect(answer.body).not.toHaveProperty('refreshToken');
    expect(answer.cookies).toEqual([
      {
        name: COOKIE,
        value: expect.stringMatching(/^[\w-]{43}$/),
        httpOnly: true,
        sameSite: 'Strict',
        path: SESSIONS,
        maxAge: GUEST_SESSION_DAYS * 86_400,
      },
    ]);
  });

  test('is kept as long as the session of a member lives', async () => {
    const body = {
      email: 'minji@example.com',
      password: PASSWORD,
      name: '민지',
      client: 'browser',
    };
    const signedUp = await madang.nobody.post(ACCOUNTS, body);
    const { email, password, client } = body;
    const signedIn = await madang.nobody.post(SESSIONS, { email, password, client });
    for (const answer of [signedUp, signedIn]) {
      expect(answer.body).not.toHaveProperty('refreshToken');
      expect(cookieOf(answer)?.maxAge).toBe(SESSION_DAYS * 86_400);
    }
  });

  test('is Secure by its name and its mark where people come by https, only there', async () => {
    const config = { publicUrl: 'https://madang.example' };
    const house = await openMadang({ apps: [], config });
    try {
      const answer = await startGuest('browser', house);
      expect(answer.cookies).toMatchObject([{ name: `__Secure-${COOKIE}`, secure: true }]);
      const cookie = (name: string) => ({ cookie: `${name}=${answer.cookies[0]?.value}` });
      const refreshBy = (name: string) =>
        house.nobody.post(`${SESSIONS}/refresh`, {}, cookie(name));
      // One without the prefix may have been planted by somebody on the way.
      expect((await refreshBy(COOKIE)).status).toBe(401);
      expect((await refreshBy(`__Secure-${COOKIE}`)).status).toBe(200);
    } finally {
      await house.close();
    }
    expect(cookieOf(await startGuest('browser'))?.secure).toBeUndefined();
  });

  test('a program gets it in the answer, and no cookie', async () => {
    const answer = await startGuest('program');
    expect(answer.body.refreshToken).toMatch(/^[\w-]{43}$/);
    expect(answer.cookies).toEqual([]);
    const { refreshToken } = answer.body;
    const refreshed = await madang.nobody.post(`${SESSIONS}/refresh`, { refreshToken });
    expect(refreshed.body.refreshToken).toMatch(/^[\w-]{43}$/);
    expect(refreshed.cookies).toEqual([]);
  });

  test('identity.sessions.refreshSession turns it in its cookie', async () => {
    const guest = await startGuest('browser');
    const answer = await refresh(jar(guest));
    expect(answer).toMatchObject({ status: 200, body: { me: guest.body.me } });
    expect(answer.body).not.toHaveProperty('refreshToken');
    expect(cookieOf(answer)).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: SESSIONS });
    expect(cookieOf(answer)?.value).not.toBe(cookieOf(guest)?.value);
    expect((await refresh(jar(answer))).status).toBe(200);
  });

  test('identity.sessions.signOut ends the session by it alone, and takes the cookie away', async () => {
    const guest = await startGuest('browser');
    const answer = await signOut(jar(guest));
    expect(answer.status).toBe(204);
    const gone = { value: '', path: SESSIONS, httpOnly: true, sameSite: 'Strict' };
    expect(cookieOf(answer)).toMatchObject(gone);
    expect(cookieOf(answer)?.expires?.getTime()).toBe(0);
    expect((await refresh(jar(guest))).body.code).toBe('identity.session_over');
    const { accessToken } = guest.body;
    expect((await madang.bearer(accessToken).get('/api/identity/profiles/me')).status).toBe(401);
  });
});

describe('another site', () => {
  const OWN = { host: 'madang.example', origin: 'https://madang.example' };
  const FOREIGN: [string, Record<string, string>][] = [
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour of the same site', { 'sec-fetch-site': 'same-site' }],
    ['a word that no browser says', { 'sec-fetch-site': 'trust-me' }],
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['no origin it would tell', { origin: 'null' }],
    ['this host at another port', { origin: 'http://localhost:1' }],
    [
      'a foreign origin that says it is none',
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    ],
  ];

  test.each(FOREIGN)('%s neither refreshes nor signs out', async (_what, headers) => {
    const guest = await startGuest('browser');
    const before = await madang.told();
    for (const call of [refresh, signOut]) {
      const answer = await call({ ...jar(guest), ...headers });
      expect(answer).toMatchObject({ status: 403, body: { code: 'identity.cross_site' } });
      expect(answer.cookies).toEqual([]);
    }
    expect(await madang.told()).toEqual(before);
    expect((await refresh(jar(guest))).status).toBe(200);
  });

  test.each([
    ['the own page', { 'sec-fetch-site': 'same-origin', ...OWN }],
    ['the own page in a browser without Fetch Metadata', OWN],
    ['the person, by the address bar', { 'sec-fetch-site': 'none' }],
  ])('%s does both', async (_what, headers: Record<string, string>) => {
    const guest = await startGuest('browser');
    const refreshed = await refresh({ ...jar(guest), ...headers });
    expect(refreshed.status).toBe(200);
    expect((await signOut({ ...jar(refreshed), ...headers })).status).toBe(204);
    expect((await refresh(jar(refreshed))).status).toBe(401);
  });

  test('a program that sends its own token is no other site', async () => {
    const { refreshToken } = (await startGuest('program')).body;
    const headers = { 'sec-fetch-site': 'cross-site' };
    const answer = await madang.nobody.post(`${SESSIONS}/refresh`, { refreshToken }, headers);
    expect(answer.status).toBe(200);
  });
});
