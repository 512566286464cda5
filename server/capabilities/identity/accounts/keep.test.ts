import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testClock } from '../../../kernel/testing/clock.ts';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { startSteamOnly } from '../../../testing/providers/steam-only.ts';
import { linkSteam } from '../../../testing/providers/steam-visits.ts';
import type { FakeSteam } from '../../../testing/providers/steam.ts';
import { startSession } from '../sessions/index.ts';

let steam: FakeSteam;
let madang: Madang;
beforeAll(async () => {
  const provided = await startSteamOnly();
  steam = provided.steam;
  const clock = testClock(new Date().toISOString());
  madang = await openMadang({ apps: [], clock, config: provided.config });
  steam.now = () => madang.clock.now();
});
afterAll(async () => {
  await madang.close();
  await steam.close();
});

const SESSIONS = '/api/identity/sessions';
const ME = '/api/identity/profiles/me';
const PASSWORD = 'three blue cranes';

async function byPassword(guest: TestPerson): Promise<string> {
  const email = `${randomUUID()}@example.com`;
  const kept = await guest.post('/api/identity/accounts/me/password', {
    email,
    password: PASSWORD,
  });
  expect(kept.status).toBe(201);
  return email;
}
const byLink = (guest: TestPerson) => linkSteam({ madang, steam }, guest);

/** Another session of a guest: whoever it is that holds it. */
async function another({ id }: TestPerson) {
  const ctx = madang.house.context('test');
  const signed = await ctx.transaction((ctx) => startSession(ctx, id, 'program'));
  return { ...signed, client: madang.bearer(signed.accessToken) };
}

const refresh = (refreshToken: string | undefined) =>
  madang.nobody.post(`${SESSIONS}/refresh`, { refreshToken });

describe.each([
  ['a password', byPassword],
  ['a linked account', byLink],
])('a guest who keeps the account by %s', (_how, keep) => {
  test('stays in alone: whoever else held a session of theirs is out, and the owner is told', async () => {
    const guest = await madang.person('guest');
    const other = await another(guest);
    madang.clock.advance({ s: 1 });
    const before = (await madang.told()).length;
    await keep(guest);
    const told = (await madang.told()).slice(before);
    expect(told).toContain('identity.sessions.sessionsEnded');
    expect((await other.client.get(ME)).status).toBe(401);
    expect((await refresh(other.refreshToken)).body.code).toBe('identity.session_over');
    expect((await guest.get(ME)).body).toMatchObject({ id: guest.id, role: 'member' });
    expect((await refresh(guest.refreshToken)).status).toBe(200);
    await madang.work();
    const { body } = await guest.get('/api/identity/security/events');
    const { items } = body as { items: { kind: string; detail: string }[] };
    expect(items).toContainEqual(expect.objectContaining({ kind: 'sessions_ended', detail: '1' }));
  });

  test('alone anyway ends nothing and is told of nothing', async () => {
    const guest = await madang.person('guest');
    madang.clock.advance({ s: 1 });
    const before = (await madang.told()).length;
    await keep(guest);
    expect((await madang.told()).slice(before)).not.toContain('identity.sessions.sessionsEnded');
  });
});

test('a copy of the very session that keeps the account is found by its first use, and the owner comes back', async () => {
  const guest = await madang.person('guest');
  const { refreshToken: copy } = guest;
  const email = await byPassword(guest);
  const mine = await refresh(guest.refreshToken);
  expect(mine.status).toBe(200);
  madang.clock.advance({ minutes: 3 });
  expect((await refresh(copy)).body.code).toBe('identity.session_over');
  expect((await refresh(mine.body.refreshToken)).body.code).toBe('identity.session_over');
  const back = await madang.nobody.post(SESSIONS, { email, password: PASSWORD, client: 'program' });
  expect(back.body.me.id).toBe(guest.id);
});

test('keeping that fails ends no session', async () => {
  const guest = await madang.person('guest');
  const other = await another(guest);
  const weak = { email: 'weak@example.com', password: 'aaaaaaaaaaaa' };
  expect((await guest.post('/api/identity/accounts/me/password', weak)).status).toBe(422);
  expect((await other.client.get(ME)).status).toBe(200);
});

test('whoever borrows the device of somebody without a password cannot give them one', async () => {
  const guest = await madang.person('guest');
  await byLink(guest);
  madang.clock.advance({ minutes: 11 });
  const { body } = await refresh(guest.refreshToken);
  const borrowed = madang.bearer(body.accessToken);
  const credentials = { email: 'thief@example.com', password: PASSWORD };
  const refused = await borrowed.post('/api/identity/accounts/me/password', credentials);
  expect(refused).toMatchObject({ status: 403, body: { code: 'house.proof_needed' } });
  expect((await borrowed.get(ME)).body.email).toBeNull();
});
