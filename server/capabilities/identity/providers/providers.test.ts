import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../../kernel/config/config.ts';
import { testClock } from '../../../kernel/testing/clock.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { openBrowser, type Browser } from '../../../testing/providers/browser.ts';
import { startTown, type Town } from '../../../testing/providers/town.ts';

const HOUSE = 'http://madang.test';
let town: Town;
let madang: Madang;
beforeAll(async () => {
  town = await startTown(HOUSE);
  const { providers, publicUrl } = readConfig(town.env, '/');
  // Providers live in the real time, so the house does.
  const clock = testClock(new Date().toISOString());
  madang = await openMadang({ clock, config: { providers, publicUrl } });
});
afterAll(async () => {
  await madang.close();
  await town.close();
});

const browse = () => openBrowser(madang.nobody);
const enter = async (browser: Browser, ticket: string | undefined, more: object = {}) =>
  browser.post('/tickets', { ticket, client: 'program', ...more });
let people = 0;
/** The login of somebody at Google and at the club who was never here. */
function somebodyNew(): string {
  people += 1;
  return `person-${people}`;
}
async function signUpBy(login: string) {
  const browser = browse();
  const { ticket } = await browser.visit('google', { login });
  const { status, body } = await enter(browser, ticket);
  expect(status).toBe(201);
  return { browser, ...body, client: madang.bearer(body.accessToken) };
}

describe('the sign-in page', () => {
  test('is told the providers that are configured, by listProviders', async () => {
    const { body } = await madang.nobody.get('/api/identity/providers');
    expect(body).toEqual({
      items: [
        ...['kakao', 'naver', 'google', 'apple', 'steam'].map((provider) => {
          return { provider, label: null };
        }),
        { provider: 'oidc', label: '우리 동호회' },
      ],
      steamIdentity: 'madang',
    });
  });

  test('of a house without providers shows none, and their addresses are not there', async () => {
    const plain = await openMadang();
    const at = '/api/identity/providers';
    try {
      const { body } = await plain.nobody.get(at);
      expect(body).toEqual({ items: [], steamIdentity: null });
      const start = await plain.nobody.get(`${at}/google/start`);
      expect(start).toMatchObject({ status: 404, body: { code: 'identity.provider_unknown' } });
      expect((await plain.nobody.get(`${at}/google/callback?code=a&state=b`)).status).toBe(404);
      expect((await plain.nobody.post(`${at}/steam/tickets`, { ticket: 'ab' })).status).toBe(404);
      const form = { 'content-type': 'application/x-www-form-urlencoded' };
      const posted = { method: 'POST', url: `${at}/apple/callback`, payload: 'a=b' } as const;
      expect((await plain.nobody.send({ ...posted, headers: form })).status).toBe(404);
    } finally {
      await plain.close();
    }
  });

  test.each(['facebook', '..', '__proto__', 'constructor'])(
    'knows no provider %s',
    async (name) => {
      const url = `/api/identity/providers/${encodeURIComponent(name)}/start`;
      expect([404, 422]).toContain((await madang.nobody.get(url)).status);
    },
  );
});

describe.each(['google', 'oidc', 'kakao', 'naver', 'apple', 'steam'] as const)(
  'by %s',
  (provider) => {
    test('a newcomer is a member with one click, and the same person the next time', async () => {
      const login = `newcomer-${provider}`;
      const browser = browse();
      const outcome = await browser.visit(provider, { login, next: '/rhythm' });
      expect(outcome).toMatchObject({ provider, intent: 'enter', next: '/rhythm' });
      const first = await enter(browser, outcome.ticket, { language: 'en', zone: 'Europe/Paris' });
      expect(first.status).toBe(201);
      expect(first.body.me).toMatchObject({
        role: 'member',
        email: null,
        language: 'en',
        zone: 'Europe/Paris',
      });
      const other = browse();
      const again = await enter(other, (await other.visit(provider, { login })).ticket);
      expect(again.body.me).toEqual(first.body.me);
      const { body } = await madang
        .bearer(again.body.accessToken)
        .get('/api/identity/providers/links');
      expect(body.items).toMatchObject([{ provider }]);
    });

    test('whoever turns back is told so, and nothing has happened', async () => {
      const told = await madang.told();
      const outcome = await browse().visit(provider, { agrees: false, next: '/rhythm' });
      expect(outcome).toEqual({
        problem: 'identity.provider_cancelled',
        provider,
        intent: 'enter',
        next: '/rhythm',
      });
      expect(await madang.told()).toEqual(told);
    });
  },
);

/** The events that `work` told. */
async function newlyTold(work: () => Promise<unknown>): Promise<string[]> {
  // Told in the order of their instants: what comes now comes after all the rest.
  madang.clock.advance({ s: 1 });
  const before = (await madang.told()).length;
  await work();
  return (await madang.told()).slice(before);
}

test('a sign-up tells of person, link and session, and a sign-in of the session alone', async () => {
  const login = somebodyNew();
  expect(await newlyTold(() => signUpBy(login))).toEqual([
    'identity.accounts.accountOpened',
    'identity.providers.providerLinked',
    'identity.sessions.signedIn',
  ]);
  expect(await newlyTold(() => signUpBy(login))).toEqual(['identity.sessions.signedIn']);
});

test('names come from the provider: Apple’s from its form, Steam’s from its API', async () => {
  const names = await Promise.all(
    (['kakao', 'naver', 'apple', 'steam'] as const).map(async (provider) => {
      const browser = browse();
      return (await enter(browser, (await browser.visit(provider)).ticket)).body.me.name;
    }),
  );
  expect(names).toEqual(['춘식이', '초록이', '김하늘', 'Rabscuttle']);
});

test('a browser gets its refresh token as a cookie, as at every other door', async () => {
  const browser = browse();
  const { ticket } = await browser.visit('google', { login: somebodyNew() });
  const { body, cookies } = await enter(browser, ticket, { client: 'browser' });
  expect(body).not.toHaveProperty('refreshToken');
  expect(cookies).toMatchObject([
    { name: 'madang_refresh', httpOnly: true, sameSite: 'Strict', path: '/api/identity/sessions' },
  ]);
});

describe('the cookie of a visit', () => {
  test('is sealed, Lax, and goes to the room’s addresses alone', async () => {
    const { cookies, headers } = await madang.nobody.get('/api/identity/providers/google/start');
    expect(cookies).toMatchObject([
      {
        name: 'madang_visit_google',
        httpOnly: true,
        sameSite: 'Lax',
        path: '/api/identity/providers',
        maxAge: 600,
      },
    ]);
    const state = new URL(String(headers.location)).searchParams.get('state') ?? '';
    expect(state.length).toBe(43);
    expect(cookies[0]?.value).not.toContain(state);
    expect(headers['cache-control']).toBe('no-store');
  });

  test('is Secure where people come by https', async () => {
    const { providers } = readConfig(town.env, '/');
    const config = { providers, publicUrl: 'https://madang.example' };
    const secure = await openMadang({ config });
    const { cookies, headers } = await secure.nobody.get('/api/identity/providers/steam/start');
    await secure.close();
    expect(cookies).toMatchObject([{ secure: true }]);
    expect(decodeURIComponent(String(headers.location))).toContain(
      'https://madang.example/api/identity/providers/steam/callback',
    );
  });
});

describe('linking', () => {
  test('a member adds a door by linkProvider and comes in by it', async () => {
    const member = await madang.person('member');
    const browser = browse();
    const login = somebodyNew();
    town.google.accounts.set(login, {
      name: 'At Google',
      email: 'g@x.example',
      email_verified: true,
    });
    const { ticket, intent } = await browser.visit('google', { login, intent: 'link' });
    expect(intent).toBe('link');
    const seen = await browser.post('/tickets/inspection', { ticket });
    expect(seen.body).toEqual({ provider: 'google', label: 'At Google' });
    const told = await newlyTold(async () => {
      expect((await browser.post('/links', { ticket }, member)).status).toBe(204);
    });
    expect(told).toEqual(['identity.providers.providerLinked']);
    const { body } = await member.get('/api/identity/providers/links');
    expect(body.items).toMatchObject([{ provider: 'google', label: 'At Google' }]);
    const other = browse();
    const entered = await enter(other, (await other.visit('google', { login })).ticket);
    expect(entered.body.me.id).toBe(member.id);
  });

  test('a guest who links is a member from then on: same id, same things', async () => {
    const guest = await madang.person('guest');
    const browser = browse();
    const { ticket } = await browser.visit('google', { login: somebodyNew(), intent: 'link' });
    const told = await newlyTold(async () => {
      expect((await browser.post('/links', { ticket }, guest)).status).toBe(204);
    });
    expect(told).toEqual([
      'identity.accounts.accountKept',
      'identity.profiles.roleAssigned',
      'identity.providers.providerLinked',
    ]);
    const me = await guest.get('/api/identity/profiles/me');
    expect(me.body).toMatchObject({ id: guest.id, role: 'member' });
  });

  test('an account that signs somebody else in is not linked', async () => {
    const login = somebodyNew();
    const owner = await signUpBy(login);
    const thief = await madang.person('member');
    const browser = browse();
    const { ticket } = await browser.visit('google', { login, intent: 'link' });
    const refused = await browser.post('/links', { ticket }, thief);
    expect(refused).toMatchObject({ status: 409, body: { code: 'identity.link_taken' } });
    const { me } = await signUpBy(login);
    expect(me.id).toBe(owner.me.id);
  });

  test('a second account of the same provider is not linked; the first one again changes nothing', async () => {
    const login = somebodyNew();
    const { client } = await signUpBy(login);
    const [same, another] = [browse(), browse()];
    const again = (await same.visit('google', { login, intent: 'link' })).ticket;
    expect((await same.post('/links', { ticket: again }, client)).status).toBe(204);
    const second = (await another.visit('google', { login: somebodyNew() })).ticket;
    const refused = await another.post('/links', { ticket: second }, client);
    expect(refused).toMatchObject({ status: 409, body: { code: 'identity.link_exists' } });
    const { body } = await client.get('/api/identity/providers/links');
    expect(body.items.length).toBe(1);
  });
});

describe('unlinking', () => {
  test('the last way in stays', async () => {
    const { client } = await signUpBy(somebodyNew());
    const refused = await client.delete('/api/identity/providers/links/google');
    expect(refused).toMatchObject({ status: 409, body: { code: 'identity.last_door' } });
    const { body } = await client.get('/api/identity/providers/links');
    expect(body.items.length).toBe(1);
  });

  test('with a password, or another account, unlinkProvider closes a door for good', async () => {
    const login = somebodyNew();
    const { client, me } = await signUpBy(login);
    const kept = await client.post('/api/identity/accounts/me/password', {
      email: `${login}@example.com`,
      password: 'three blue cranes',
    });
    expect(kept.status).toBe(201);
    const told = await newlyTold(async () => {
      expect((await client.delete('/api/identity/providers/links/google')).status).toBe(204);
    });
    expect(told).toEqual(['identity.providers.providerUnlinked']);
    expect((await client.delete('/api/identity/providers/links/google')).status).toBe(404);
    // Whoever comes by it now is somebody new.
    expect((await signUpBy(login)).me.id).not.toBe(me.id);
  });
});

test('by the clock, purgeUsedTickets forgets used tickets', async () => {
  await signUpBy(somebodyNew());
  const count = () =>
    madang.house.ground.database.writer.first<{ count: number }>(
      'select count(*)::int as count from identity.used_ticket',
    );
  expect((await count())?.count).toBeGreaterThan(0);
  madang.clock.advance({ hours: 25 });
  const { run } = madang.house.wiring.jobs.find(
    ({ name }) => name === 'identity.providers.purgeUsedTickets',
  ) ?? { run: async () => undefined };
  await run(madang.house.context('test'), {} as never);
  expect((await count())?.count).toBe(0);
});
