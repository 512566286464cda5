import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { LOST_ANSWER_S } from '../../capabilities/identity/sessions/limits.ts';
import { openMadang, type Madang } from '../madang.ts';

vi.setConfig({ testTimeout: 60_000 });

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const SESSIONS = '/api/identity/sessions';
const ME = '/api/identity/profiles/me';
const PASSWORD = 'three blue cranes';

const refresh = async (refreshToken: string): Promise<string | null> => {
  const answer = await madang.nobody.post(`${SESSIONS}/refresh`, { refreshToken });
  return answer.status === 200 ? (answer.body.refreshToken as string) : null;
};

test('however a thief and the owner take turns with one refresh token, in the end it opens nothing', async () => {
  const turn = fc.record({
    who: fc.constantFrom('owner', 'thief'),
    waitS: fc.nat(LOST_ANSWER_S * 2),
  });
  const property = fc.asyncProperty(fc.array(turn, { maxLength: 12 }), async (turns) => {
    const { refreshToken } = await madang.person();
    const holds: Record<string, string | null> = { owner: refreshToken, thief: refreshToken };
    // Both come at least twice: a thief who never comes is none.
    const both = ['owner', 'thief', 'owner', 'thief', 'owner', 'thief'];
    for (const { who, waitS } of [...turns, ...both.map((who) => ({ who, waitS: 300 }))]) {
      madang.clock.advance({ s: waitS });
      const token = holds[who];
      if (token) holds[who] = await refresh(token);
    }
    expect(holds).toEqual({ owner: null, thief: null });
  });
  await fc.assert(property, { numRuns: 25, seed: 20_261_121 });
});

test('whoever plants a session in a browser before its person signs in has nothing afterwards', async () => {
  const email = 'fixed@example.com';
  const account = { email, password: PASSWORD, name: 'Victim', client: 'browser' };
  await madang.nobody.post('/api/identity/accounts', account);
  const thief = await madang.person();
  const planted = [thief.refreshToken, randomBytes(32).toString('base64url'), 'chosen'];
  for (const value of planted) {
    const answer = await madang.nobody.post(
      SESSIONS,
      { email, password: PASSWORD, client: 'browser' },
      { cookie: `madang_refresh=${value}; madang_refresh=${value}` },
    );
    expect(answer.status).toBe(201);
    const given = answer.cookies.find(({ name }) => name === 'madang_refresh')?.value;
    expect(given).toMatch(/^[\w-]{43}$/);
    expect(given).not.toBe(value);
    expect(answer.body.me.email ?? email).toBe(email);
  }
  // The thief's own session is theirs and nobody else's.
  expect((await thief.get(ME)).body.id).toBe(thief.id);
  expect(await refresh('chosen')).toBeNull();
});

test('a session is of the one who signed in, whatever tokens came along', async () => {
  const [thief, email] = [await madang.person(), 'along@example.com'];
  const account = { email, password: PASSWORD, name: 'Along', client: 'program' };
  const { body: victim } = await madang.nobody.post('/api/identity/accounts', account);
  const credentials = { email, password: PASSWORD, client: 'program' };
  const answer = await thief.post(SESSIONS, credentials);
  expect(answer.body.me.id).toBe(victim.me.id);
  expect((await thief.get(ME)).body.id).toBe(thief.id);
  const { items } = (await thief.get(SESSIONS)).body;
  expect(items.some(({ current }: { current: boolean }) => current)).toBe(true);
  const ids = (await madang.bearer(answer.body.accessToken).get(SESSIONS)).body.items;
  expect(ids.map(({ id }: { id: string }) => id)).not.toContain(items[0].id);
});

test('no two sessions share a token, and no token tells of another', async () => {
  const people = await Promise.all(Array.from({ length: 20 }, () => madang.person()));
  const tokens = people.flatMap(({ accessToken, refreshToken }) => [accessToken, refreshToken]);
  expect(new Set(tokens).size).toBe(tokens.length);
  const bytes = people.map(({ refreshToken }) => Buffer.from(refreshToken, 'base64url'));
  for (const each of bytes) expect(each.length).toBe(32);
  // No byte stands in the same place of all of them: nothing in them is a counter or a clock.
  for (let i = 0; i < 32; i++)
    expect(new Set(bytes.map((each) => each[i])).size).toBeGreaterThan(5);
});
