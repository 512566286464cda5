import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../../kernel/config/config.ts';
import { testClock } from '../../../kernel/testing/clock.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { openBrowser } from '../../../testing/providers/browser.ts';
import { startTown, type Town } from '../../../testing/providers/town.ts';
import { totpOf } from '../../../testing/totp.ts';

let town: Town;
let madang: Madang;
beforeAll(async () => {
  town = await startTown('http://madang.test');
  const { providers, publicUrl } = readConfig(town.env, '/');
  // Providers live in the real time, so the house does.
  const clock = testClock(new Date().toISOString());
  madang = await openMadang({ apps: [], clock, config: { providers, publicUrl } });
});
afterAll(async () => {
  await madang.close();
  await town.close();
});

const LINKS = '/api/identity/providers/links';
const PROVIDERS = ['google', 'oidc', 'kakao', 'naver', 'apple', 'steam'] as const;
type Name = (typeof PROVIDERS)[number];

/** Somebody whose only way in is an account elsewhere. */
async function cameBy(provider: Name, login: string) {
  const browser = openBrowser(madang.nobody);
  const { ticket } = await browser.visit(provider, { login });
  const entered = await browser.post('/tickets', { ticket, client: 'program' });
  const { accessToken: token, refreshToken } = entered.body as Record<string, string>;
  return { browser, login, token: token ?? '', refreshToken, client: madang.bearer(token ?? '') };
}

/** When the session of a token was proved, as it is kept. */
async function provedAt(token: string): Promise<Date | undefined> {
  const { pool } = madang.house.ground.database;
  const { rows } = await pool.query<{ at: Date }>(
    'select coalesce(proved_at, created_at) as at from identity.session where id = $1',
    [decodeJwt(token)['sid']],
  );
  return rows[0]?.at;
}

describe.each(PROVIDERS)('somebody who has %s alone', (provider) => {
  test('shows by it that it is them: beginProof, proveLink', async () => {
    const { browser, client, login, token } = await cameBy(provider, `prover-${provider}`);
    madang.clock.advance({ s: 20 });
    const told = await madang.told();
    const there = { login, next: '/profile/security' };
    const outcome = await browser.visit(provider, { ...there, prover: client });
    expect(outcome).toMatchObject({ provider, intent: 'prove', next: '/profile/security' });
    const proved = await browser.post('/proofs', { ticket: outcome.ticket }, client);
    expect(proved).toMatchObject({ status: 201, body: { expiresAt: expect.any(String) } });
    expect(proved.body).not.toHaveProperty('refreshToken');
    expect(await provedAt(token)).toEqual(madang.clock.now());
    const { sid, auth_time: authTimeS } = decodeJwt(proved.body.accessToken);
    expect(sid).toBe(decodeJwt(token)['sid']);
    expect(authTimeS).toBe(Math.floor(madang.clock.now().getTime() / 1000));
    // Nothing else happened: nobody came in, nothing was linked.
    expect(await madang.told()).toEqual(told);
    madang.clock.advance({ s: -20 });
  });

  test('is told when they turned back, and nothing is proved', async () => {
    const { browser, client, login, token } = await cameBy(provider, `prover-${provider}`);
    const before = await provedAt(token);
    madang.clock.advance({ s: 20 });
    const outcome = await browser.visit(provider, { login, prover: client, agrees: false });
    expect(outcome).toMatchObject({ problem: 'identity.provider_cancelled', intent: 'prove' });
    expect(await provedAt(token)).toEqual(before);
    madang.clock.advance({ s: -20 });
  });
});

test('what was refused for want of a proof is done with it', async () => {
  const { browser, client, login, refreshToken } = await cameBy('google', randomUUID());
  const { ticket } = await browser.visit('oidc', { login, intent: 'link' });
  expect((await browser.post('/links', { ticket }, client)).status).toBe(204);
  madang.clock.advance({ minutes: 11 });
  const renewed = await madang.nobody.post('/api/identity/sessions/refresh', { refreshToken });
  const later = madang.bearer(renewed.body.accessToken);
  const refused = await later.delete(`${LINKS}/oidc`);
  expect(refused).toMatchObject({ status: 403, body: { code: 'house.proof_needed' } });
  const proof = (await browser.visit('google', { login, prover: later })).ticket;
  const proved = await browser.post('/proofs', { ticket: proof }, later);
  expect((await madang.bearer(proved.body.accessToken).delete(`${LINKS}/oidc`)).status).toBe(204);
  madang.clock.advance({ minutes: -11 });
});

test('the visit is kept in a cookie of the room, and the page is told where to go alone', async () => {
  const { client } = await cameBy('steam', '');
  const begun = await client.post(`${LINKS}/steam/visits`, { next: '//evil.example' });
  expect(begun.body).toEqual({ location: expect.stringContaining(town.steam.origin), flow: null });
  expect(begun.headers['cache-control']).toBe('no-store');
  expect(begun.cookies).toMatchObject([
    {
      name: 'madang_visit_steam',
      httpOnly: true,
      sameSite: 'Lax',
      path: '/api/identity/providers',
    },
  ]);
});

test('nobody sets out for an account that is not linked, nor for a provider that is not there', async () => {
  const { client } = await cameBy('google', randomUUID());
  const unlinked = await client.post(`${LINKS}/oidc/visits`, {});
  expect(unlinked).toMatchObject({ status: 404, body: { code: 'identity.link_unknown' } });
  expect(unlinked.cookies).toEqual([]);
});

test('a provider that does not answer is told so before anybody sets out', async () => {
  const { token } = await cameBy('kakao', '');
  const { providers, publicUrl } = readConfig(town.env, '/');
  const { clock, databaseUrl } = madang;
  // A house that has not asked Kakao anything yet.
  const fresh = await openMadang({
    apps: [],
    clock,
    databaseUrl,
    config: { providers, publicUrl },
  });
  town.kakao.instead = () => ({ status: 503 });
  const begun = await fresh.bearer(token).post(`${LINKS}/kakao/visits`, {});
  town.kakao.instead = null;
  await fresh.close();
  expect(begun).toMatchObject({ status: 502, body: { code: 'identity.provider_unreachable' } });
  expect(begun.cookies).toEqual([]);
});

test('who turned on one-time codes is asked for one as well, and no ticket is lost by it', async () => {
  const { browser, client, login } = await cameBy('google', randomUUID());
  const { secret } = (await client.post('/api/identity/factors/totp')).body as { secret: string };
  const codeOf = (steps: number) => totpOf(secret, madang.clock.now().getTime(), steps);
  expect((await client.put('/api/identity/factors/totp', { code: codeOf(-1) })).status).toBe(200);
  const { ticket } = await browser.visit('google', { login, prover: client });
  const send = (code?: string) => browser.post('/proofs', { ticket, code }, client);
  expect((await send()).body.code).toBe('identity.code_needed');
  expect((await send('000000')).body.code).toBe('identity.code_wrong');
  expect((await send(codeOf(0))).status).toBe(201);
  expect((await send(codeOf(1))).body.code).toBe('identity.ticket_over');
});
