import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../../kernel/config/config.ts';
import { testClock } from '../../../kernel/testing/clock.ts';
import type { Answer } from '../../../testing/client.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { openBrowser } from '../../../testing/providers/browser.ts';
import { startTown, type Town } from '../../../testing/providers/town.ts';
import { startSession } from '../sessions/index.ts';

let town: Town;
let madang: Madang;
beforeAll(async () => {
  town = await startTown('http://madang.test');
  const { providers, publicUrl } = readConfig(town.env, '/');
  const clock = testClock(new Date().toISOString());
  madang = await openMadang({ apps: [], clock, config: { providers, publicUrl } });
});
afterAll(async () => {
  await madang.close();
  await town.close();
});

const browse = () => openBrowser(madang.nobody);
const TICKET_OVER = { status: 401, body: { code: 'identity.ticket_over' } };

/** Somebody who came in by the club, in their browser. */
async function member(login: string = randomUUID()) {
  const browser = browse();
  const { ticket } = await browser.visit('oidc', { login });
  const entered = await browser.post('/tickets', { ticket, client: 'program' });
  const token: string = entered.body.accessToken;
  const id: string = entered.body.me.id;
  return { browser, login, token, id, client: madang.bearer(token) };
}
type Member = Awaited<ReturnType<typeof member>>;

/** Another session of the same person. */
async function elsewhere({ id }: Member) {
  const ctx = madang.house.context('test');
  const { accessToken } = await ctx.transaction((ctx) => startSession(ctx, id, 'program'));
  return madang.bearer(accessToken);
}

/** Makes the proof of a session an old one, and says afterwards whether it still is. */
async function aged({ token }: Member): Promise<() => Promise<boolean>> {
  const { sid } = decodeJwt(token);
  const { pool } = madang.house.ground.database;
  const old = new Date(madang.clock.now().getTime() - 11 * 60_000);
  await pool.query('update identity.session set proved_at = $2 where id = $1', [sid, old]);
  return async () => {
    const text = 'select 1 from identity.session where id = $1 and proved_at = $2';
    return (await pool.query(text, [sid, old])).rowCount === 1;
  };
}

const prove = ({ browser, client }: Member, ticket: string | undefined): Promise<Answer> =>
  browser.post('/proofs', { ticket }, client);

describe('a proof', () => {
  test('by somebody else’s account there proves nothing, whosever it is', async () => {
    const [victim, thief] = [await member(), await member()];
    const isOld = await aged(victim);
    for (const login of [thief.login, randomUUID()]) {
      const { ticket } = await victim.browser.visit('oidc', { login, prover: victim.client });
      const refused = await prove(victim, ticket);
      expect(refused).toMatchObject({ status: 409, body: { code: 'identity.link_other' } });
      expect(JSON.stringify(refused.body)).not.toContain(thief.id);
    }
    expect(await isOld()).toBe(true);
  });

  test('by the same name at another provider proves nothing (mix-up)', async () => {
    const person = await member();
    const { login, client, browser } = person;
    const start = await browser.setOut('oidc', { prover: client });
    expect(start).toContain(town.club.origin);
    const other = browse();
    const way = await other.agree(await other.setOut('google', { login }), { login });
    const back = await browser.comeBack({ ...way, url: way.url.replace('/google/', '/oidc/') });
    expect(back).toMatchObject({ problem: 'identity.flow_over' });
  });

  test('begun in one browser ends in no other', async () => {
    const [person, other] = [await member(), browse()];
    const isOld = await aged(person);
    const { login, client, browser } = person;
    const way = await browser.agree(await browser.setOut('oidc', { prover: client }), { login });
    expect(await other.comeBack(way)).toMatchObject({ problem: 'identity.flow_over' });
    const { ticket } = await browser.comeBack(way);
    expect(await other.post('/proofs', { ticket }, client)).toMatchObject(TICKET_OVER);
    await other.setOut('oidc', { prover: client });
    expect(await other.post('/proofs', { ticket }, client)).toMatchObject(TICKET_OVER);
    expect(await isOld()).toBe(true);
  });

  test('begun in one session proves no other: not the person’s own, not somebody else’s', async () => {
    const [person, stranger] = [await member(), await member()];
    const isOld = await aged(stranger);
    const { login, client, browser } = person;
    const { ticket } = await browser.visit('oidc', { login, prover: client });
    for (const session of [await elsewhere(person), stranger.client]) {
      expect(await browser.post('/proofs', { ticket }, session)).toMatchObject(TICKET_OVER);
    }
    expect(await isOld()).toBe(true);
    expect((await prove(person, ticket)).status).toBe(201);
  });

  test('of a session that has ended meanwhile is none', async () => {
    const person = await member();
    const { login, client, browser, token } = person;
    const { ticket } = await browser.visit('oidc', { login, prover: client });
    const { pool } = madang.house.ground.database;
    // Ended by another process: this one still takes the token.
    const { sid } = decodeJwt(token);
    await pool.query('update identity.session set ended_at = now() where id = $1', [sid]);
    expect((await prove(person, ticket)).body.code).toBe('identity.session_over');
  });

  test('of an account that was unlinked meanwhile is none', async () => {
    const person = await member();
    const { login, client, browser } = person;
    const second = (await browser.visit('google', { login, intent: 'link' })).ticket;
    expect((await browser.post('/links', { ticket: second }, client)).status).toBe(204);
    const { ticket } = await browser.visit('oidc', { login, prover: client });
    expect((await client.delete('/api/identity/providers/links/oidc')).status).toBe(204);
    expect((await prove(person, ticket)).body.code).toBe('identity.link_other');
  });
});

describe('a ticket', () => {
  test('proves once', async () => {
    const person = await member();
    const { login, client, browser } = person;
    const { ticket } = await browser.visit('oidc', { login, prover: client });
    expect((await prove(person, ticket)).status).toBe(201);
    const isOld = await aged(person);
    expect(await prove(person, ticket)).toMatchObject(TICKET_OVER);
    expect(await isOld()).toBe(true);
  });

  test('is over after ten minutes', async () => {
    const person = await member();
    const { login, client, browser } = person;
    const { ticket } = await browser.visit('oidc', { login, prover: client });
    madang.clock.advance({ minutes: 11 });
    const ctx = madang.house.context('test');
    const { accessToken } = await ctx.transaction((ctx) => startSession(ctx, person.id, 'program'));
    const late = await browser.post('/proofs', { ticket }, madang.bearer(accessToken));
    expect(late).toMatchObject(TICKET_OVER);
    madang.clock.advance({ minutes: -11 });
  });

  test('made for signing in, or for linking, proves nothing: nobody was asked anew for it', async () => {
    const person = await member();
    const isOld = await aged(person);
    const { login, browser } = person;
    for (const intent of ['enter', 'link'] as const) {
      const { ticket } = await browser.visit('oidc', { login, intent });
      expect(await prove(person, ticket)).toMatchObject(TICKET_OVER);
    }
    expect(await isOld()).toBe(true);
  });

  test('made to prove signs nobody in, links nothing, and shows nothing', async () => {
    const person = await member();
    const { client, browser } = person;
    const told = await madang.told();
    const { ticket } = await browser.visit('oidc', { login: randomUUID(), prover: client });
    const answers = [
      await browser.post('/tickets', { ticket, client: 'program' }),
      await browser.post('/tickets/inspection', { ticket }),
      await browser.post('/links', { ticket }, client),
      await browser.post('/links', { ticket }, await madang.person('guest')),
    ];
    for (const answer of answers) expect(answer).toMatchObject(TICKET_OVER);
    expect((await madang.told()).filter((name) => !told.includes(name))).toEqual([]);
  });

  test.each(['x', 'a.b.c', 'v1.AAAA', '0'.repeat(2_000)])(
    'made up as %s proves nothing',
    async (made) => {
      const person = await member();
      await person.browser.setOut('oidc', { prover: person.client });
      expect(await prove(person, made)).toMatchObject(TICKET_OVER);
    },
  );
});

describe('being asked anew', () => {
  test('cannot be left out by who holds the browser: the provider has to say when it was', async () => {
    const person = await member();
    const isOld = await aged(person);
    const { login, client, browser } = person;
    const start = new URL(await browser.setOut('oidc', { prover: client }));
    for (const name of ['prompt', 'max_age']) start.searchParams.delete(name);
    const back = await browser.comeBack(await browser.agree(start.href, { login }));
    expect(back).toMatchObject({ problem: 'identity.provider_failed' });
    expect(await isOld()).toBe(true);
  });

  test('by Kakao neither: an older sign-in there does not count', async () => {
    const browser = browse();
    const entered = await browser.post('/tickets', {
      ticket: (await browser.visit('kakao')).ticket,
      client: 'program',
    });
    const prover = madang.bearer(entered.body.accessToken);
    const start = new URL(await browser.setOut('kakao', { prover }));
    start.searchParams.delete('prompt');
    const back = await browser.comeBack(await browser.agree(start.href));
    expect(back).toMatchObject({ problem: 'identity.provider_failed' });
  });

  test('was done before one set out: it does not count', async () => {
    const { login, client, browser } = await member();
    // The house is two minutes ahead, so what happens at the provider now was two minutes ago.
    madang.clock.advance({ minutes: 2 });
    const back = await browser.visit('oidc', { login, prover: client });
    madang.clock.advance({ minutes: -2 });
    expect(back).toMatchObject({ problem: 'identity.provider_failed' });
  });
});

test('another site sends nobody out to prove, nor brings their ticket (CSRF)', async () => {
  const { login, client, browser } = await member();
  const { ticket } = await browser.visit('oidc', { login, prover: client });
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { cookie, 'sec-fetch-site': 'cross-site' };
  const at = '/api/identity/providers';
  for (const [path, body] of [
    [`${at}/links/oidc/visits`, {}],
    [`${at}/proofs`, { ticket }],
  ] as const) {
    const refused = await client.post(path, body, headers);
    expect(refused).toMatchObject({ status: 403, body: { code: 'identity.cross_site' } });
  }
  // No link to click does it: a visit to prove is begun with the session's own token.
  const start = await madang.nobody.get(`${at}/oidc/start?intent=prove`);
  expect(start.status).toBe(422);
});
