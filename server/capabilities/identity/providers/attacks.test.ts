import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { markVerified } from '../passwords/index.ts';
import { readConfig } from '../../../kernel/config/config.ts';
import { testClock } from '../../../kernel/testing/clock.ts';
import { everythingKept } from '../../../testing/kept.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { openBrowser, type Browser } from '../../../testing/providers/browser.ts';
import { startTown, type Town } from '../../../testing/providers/town.ts';

const HOUSE = 'http://madang.test';
const PASSWORD = 'three blue cranes';
let town: Town;
let madang: Madang;
beforeAll(async () => {
  town = await startTown(HOUSE);
  const { providers, publicUrl } = readConfig(town.env, '/');
  const clock = testClock(new Date().toISOString());
  madang = await openMadang({ clock, config: { providers, publicUrl } });
});
afterAll(async () => {
  await madang.close();
  await town.close();
});
afterEach(() => {
  Object.assign(town.kakao, { twist: null, instead: null });
});

const browse = () => openBrowser(madang.nobody);
const enter = async (browser: Browser, ticket: string | undefined, more: object = {}) =>
  browser.post('/tickets', { ticket, client: 'program', ...more });

/** A member with a mail address, shown to be theirs or not. */
async function memberWith(email: string, verified: boolean): Promise<string> {
  const { body } = await madang.nobody.post('/api/identity/accounts', {
    email,
    password: PASSWORD,
    name: 'Owner',
    client: 'program',
  });
  const ctx = madang.house.context('test');
  if (verified) await markVerified(ctx, body.me.id, email);
  return body.me.id;
}

/** Somebody at Google whose mail address there is this one. */
function atGoogle(email: string, verified: boolean): string {
  const login = randomUUID();
  town.google.accounts.set(login, { name: 'Visitor', email, email_verified: verified });
  return login;
}

describe('an account taken over by its mail address (hatongsu: the mail decided who one is)', () => {
  test('a verified address of the provider does not open the account with that address', async () => {
    const email = 'owner-1@example.com';
    const ownerId = await memberWith(email, true);
    const told = await madang.told();
    const browser = browse();
    const { ticket } = await browser.visit('google', { login: atGoogle(email, true) });
    const refused = await enter(browser, ticket);
    expect(refused).toMatchObject({ status: 409, body: { code: 'identity.link_needed' } });
    expect(JSON.stringify(refused.body)).not.toContain(ownerId);
    expect(await madang.told()).toEqual(told);
    // Nothing was used up: its owner signs in to it and links.
    const signed = await browse().post('/../sessions', {
      email,
      password: PASSWORD,
      client: 'program',
    });
    const owner = madang.bearer(signed.body.accessToken);
    expect((await browser.post('/links', { ticket }, owner)).status).toBe(204);
  });

  test('an address that the provider has not verified opens a new account, never that one', async () => {
    const email = 'owner-2@example.com';
    const ownerId = await memberWith(email, true);
    const browser = browse();
    const { ticket } = await browser.visit('google', { login: atGoogle(email, false) });
    const { status, body } = await enter(browser, ticket);
    expect(status).toBe(201);
    expect(body.me.id).not.toBe(ownerId);
    expect(body.me.email).toBeNull();
  });

  test('who opened an account with somebody’s address before them holds nothing of theirs (connection: pre-hijack)', async () => {
    const email = 'victim@example.com';
    const squatterId = await memberWith(email, false);
    const browser = browse();
    const { ticket } = await browser.visit('google', { login: atGoogle(email, true) });
    const { body } = await enter(browser, ticket);
    expect(body.me.id).not.toBe(squatterId);
  });

  test('an address that changed hands at the provider does not bring the account along', async () => {
    const email = 'recycled@example.com';
    const [first, second] = [browse(), browse()];
    const before = await enter(
      first,
      (await first.visit('google', { login: atGoogle(email, true) })).ticket,
    );
    const after = await enter(
      second,
      (await second.visit('google', { login: atGoogle(email, true) })).ticket,
    );
    expect(after.body.me.id).not.toBe(before.body.me.id);
  });

  test('nothing that the client says beside the ticket is listened to', async () => {
    const browser = browse();
    const { ticket } = await browser.visit('google', { login: randomUUID() });
    for (const claim of [
      { email: 'owner-1@example.com' },
      { userId: randomUUID() },
      { personId: randomUUID() },
      { provider: 'google', subject: 'minji' },
      { role: 'administrator' },
    ]) {
      expect((await enter(browser, ticket, claim)).status).toBe(422);
    }
  });
});

test('people of a provider have no password, so no guessable one (hatongsu: a constant password)', async () => {
  const email = 'passwordless@example.com';
  const browser = browse();
  const { ticket } = await browser.visit('google', { login: atGoogle(email, true) });
  expect((await enter(browser, ticket)).status).toBe(201);
  for (const password of ['', 'google', email, 'passwordless', 'null']) {
    const given = { email, password, client: 'program' };
    expect((await madang.nobody.post('/api/identity/sessions', given)).status).not.toBe(201);
  }
});

describe('tokens of the provider (connection: an access token of any app opened an account)', () => {
  test.each(['access-token', 'accessToken', 'access_token', 'id_token', 'idToken', 'token'])(
    'no address takes one as %s',
    async (name) => {
      const query = `${name}=${randomUUID()}`;
      const { headers } = await madang.nobody.get(
        `/api/identity/providers/kakao/callback?${query}`,
      );
      expect(String(headers.location)).toContain('problem=identity.flow_over');
      const body = { [name]: 'a', client: 'program' };
      expect((await madang.nobody.post('/api/identity/providers/tickets', body)).status).toBe(422);
    },
  );

  test('an ID token made for another app opens nothing', async () => {
    town.kakao.twist = 'another audience';
    expect(await browse().visit('kakao')).toMatchObject({ problem: 'identity.provider_failed' });
  });

  test('an ID token that comes by the browser is not looked at', async () => {
    const browser = browse();
    const start = await browser.setOut('kakao');
    const way = await browser.agree(start);
    const { code: _code, ...rest } = way.answer;
    const answer = { ...rest, id_token: 'e30.e30.e30', access_token: 'a' };
    const told = await browser.comeBack({ ...way, answer });
    expect(told).toMatchObject({ problem: 'identity.provider_failed' });
  });

  test('none of them is kept, logged, or given to the page', async () => {
    const browser = browse();
    const seen: string[] = [];
    town.kakao.instead = ({ path, bearer }) => {
      if (path === '/v1/oidc/userinfo' && bearer) seen.push(bearer);
      return null;
    };
    const { ticket = '' } = await browser.visit('kakao');
    expect((await enter(browser, ticket)).status).toBe(201);
    expect(seen.length).toBe(1);
    const kept = await everythingKept(madang);
    for (const secret of [...seen, town.kakao.clientSecret, ticket]) {
      expect(madang.logged()).not.toContain(secret);
      expect(kept).not.toContain(secret);
    }
  });
});

test.each([
  '/api/auth/token/test/1',
  '/api/auth/token/test/admin/1',
  '/api/identity/providers/test',
  '/api/identity/providers/google/test',
  '/api/identity/providers/tickets/test',
])('no address mints tokens for whoever asks (connection: %s)', async (url) => {
  for (const method of ['GET', 'POST'] as const) {
    const { status } = await madang.nobody.send({ method, url });
    expect([404, 405, 415]).toContain(status);
  }
});

test('the same id at two providers is two people (mingizuk: ids without their provider)', async () => {
  const [google, club] = [browse(), browse()];
  const login = randomUUID();
  const one = await enter(google, (await google.visit('google', { login })).ticket);
  const two = await enter(club, (await club.visit('oidc', { login })).ticket);
  expect(one.body.me.id).not.toBe(two.body.me.id);
});

test('no token stands in the address that one comes back to (mingizuk, connection)', async () => {
  const browser = browse();
  const start = await browser.setOut('google', { login: randomUUID() });
  const { url, answer } = await browser.agree(start, { login: randomUUID() });
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const back = `${new URL(url).pathname}?${new URLSearchParams(answer).toString()}`;
  const { headers } = await madang.nobody.get(back, { cookie });
  const [path, fragment = ''] = String(headers.location).split('#');
  expect(path).toBe('/sign-in/finish');
  const ticket = new URLSearchParams(fragment).get('ticket') ?? '';
  // It opens in this browser alone, and for ten minutes.
  expect((await enter(browse(), ticket)).body.code).toBe('identity.ticket_over');
  expect((await madang.bearer(ticket).get('/api/identity/profiles/me')).status).toBe(401);
});

describe('a visit', () => {
  test('of another browser brings nothing back: nobody is signed in to an attacker’s account', async () => {
    const [attacker, victim] = [browse(), browse()];
    const way = await attacker.agree(await attacker.setOut('google'));
    expect(await victim.comeBack(way)).toMatchObject({ problem: 'identity.flow_over' });
    await victim.setOut('google');
    expect(await victim.comeBack(way)).toMatchObject({ problem: 'identity.flow_over' });
  });

  test('whose form is posted by another site brings nothing back either', async () => {
    const [attacker, victim] = [browse(), browse()];
    const way = await attacker.agree(await attacker.setOut('apple'));
    expect(way.method).toBe('post');
    await victim.setOut('apple');
    expect(await victim.comeBack(way)).toMatchObject({ problem: 'identity.flow_over' });
  });

  test('to one provider does not come back from another (mix-up, RFC 9700 4.4)', async () => {
    const browser = browse();
    const way = await browser.agree(await browser.setOut('google'));
    await browser.setOut('oidc');
    const url = way.url.replace('/google/', '/oidc/');
    expect(await browser.comeBack({ ...way, url })).toMatchObject({
      problem: 'identity.flow_over',
    });
    // Even with the state of the other visit: the issuer in the answer is the wrong one.
    const other = await browser.agree(await browser.setOut('oidc'));
    const answer = { ...way.answer, state: other.answer['state'] ?? '' };
    expect(await browser.comeBack({ ...other, answer })).toMatchObject({
      problem: 'identity.provider_failed',
    });
  });

  test('is over after ten minutes, at the provider or with the ticket in hand', async () => {
    const [slow, slower] = [browse(), browse()];
    const way = await slow.agree(await slow.setOut('google'));
    const { ticket } = await slower.visit('google', { login: randomUUID() });
    madang.clock.advance({ minutes: 11 });
    expect(await slow.comeBack(way)).toMatchObject({ problem: 'identity.flow_over' });
    expect((await enter(slower, ticket)).body.code).toBe('identity.ticket_over');
    madang.clock.advance({ minutes: -11 });
  });

  test('comes back to a page of this house, whatever `next` says', async () => {
    for (const next of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
    ]) {
      expect(await browse().visit('google', { next, login: randomUUID() })).toMatchObject({
        next: '/',
      });
    }
  });

  test('cannot be told by the provider to go on elsewhere', async () => {
    const browser = browse();
    const way = await browser.agree(await browser.setOut('google'));
    const answer = {
      ...way.answer,
      next: '//evil.example',
      redirect_uri: 'https://evil.example',
      provider: 'kakao',
    };
    expect(await browser.comeBack({ ...way, answer })).toMatchObject({
      provider: 'google',
      next: '/',
    });
  });

  test('whose cookie was changed or moved is none', async () => {
    const browser = browse();
    const way = await browser.agree(await browser.setOut('google'));
    const sealed = browser.cookies.get('madang_visit_google') ?? '';
    browser.cookies.set('madang_visit_google', `${sealed.slice(0, -2)}xx`);
    expect(await browser.comeBack(way)).toMatchObject({ problem: 'identity.flow_over' });
    await browser.setOut('oidc');
    browser.cookies.set('madang_visit_google', browser.cookies.get('madang_visit_oidc') ?? '');
    expect(await browser.comeBack(way)).toMatchObject({ problem: 'identity.flow_over' });
  });
});

describe('a ticket', () => {
  test('opens once', async () => {
    const browser = browse();
    const { ticket } = await browser.visit('google', { login: randomUUID() });
    expect((await enter(browser, ticket)).status).toBe(201);
    expect(await enter(browser, ticket)).toMatchObject({
      status: 401,
      body: { code: 'identity.ticket_over' },
    });
  });

  test.each(['x', 'a.b.c', 'v1.AAAA', '0'.repeat(2_000)])(
    'made up as %s opens nothing',
    async (ticket) => {
      const browser = browse();
      await browser.setOut('google');
      expect((await enter(browser, ticket)).body.code).toBe('identity.ticket_over');
    },
  );

  test('is not sent by another site, nor linked from there (CSRF)', async () => {
    const browser = browse();
    const { ticket } = await browser.visit('google', { login: randomUUID() });
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, 'sec-fetch-site': 'cross-site' };
    const body = { ticket, client: 'program' };
    const url = '/api/identity/providers';
    const crossSite = { status: 403, body: { code: 'identity.cross_site' } };
    expect(await madang.nobody.post(`${url}/tickets`, body, headers)).toMatchObject(crossSite);
    const member = await madang.person();
    expect(await member.post(`${url}/links`, { ticket }, headers)).toMatchObject(crossSite);
  });
});
