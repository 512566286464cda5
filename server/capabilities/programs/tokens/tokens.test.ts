import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';

let madang: Madang;
let administrator: TestPerson;
beforeAll(async () => {
  madang = await openMadang();
  administrator = await madang.person('administrator');
});
afterAll(() => madang.close());

const TOKENS = '/api/programs/tokens';
const RELAY = 'rhythm.plays.relayPlay';
const make = (more: object = {}) =>
  administrator.post(TOKENS, { name: ' Match server ', operations: [RELAY], ...more });
const listed = async () => (await administrator.get(TOKENS)).body.items as { id: string }[];
/** Where programs with that token come in: what they may not do is 403 there, what nobody knows 401. */
const knock = (token: string) => madang.bearer(token).get('/api/identity/profiles/me');

describe('programs.tokens.makeToken', () => {
  test('tells the token once; the list knows everything else', async () => {
    const made = await make({ days: 30 });
    expect(made.status).toBe(201);
    const { token, ...rest } = made.body;
    expect(token).toMatch(/^madang_st_[\w-]{43}$/);
    expect(rest).toEqual({
      id: expect.any(String),
      name: 'Match server',
      operations: [RELAY],
      madeBy: expect.objectContaining({ id: administrator.id }),
      madeAt: madang.clock.now().toISOString(),
      expiresAt: new Date(madang.clock.now().getTime() + 30 * 86_400_000).toISOString(),
      usedAt: null,
    });
    expect(await listed()).toContainEqual(rest);
    expect(JSON.stringify(await listed())).not.toContain(token);
    const { writer } = madang.house.ground.database;
    const rows = await writer.rows('select t::text as row from programs.token t');
    expect(JSON.stringify(rows)).not.toContain(token.slice(10));
    expect(madang.logged()).not.toContain(token.slice(10));
  });

  test('is good for operations that take service tokens, and for no other', async () => {
    for (const operation of ['identity.profiles.readMe', 'nothing.at.all']) {
      expect(await make({ operations: [RELAY, operation] })).toMatchObject({
        status: 422,
        body: { code: 'programs.operation_unknown', errors: [{ pointer: '/operations/1' }] },
      });
    }
    const { items } = (await administrator.get(`${TOKENS}/operations`)).body;
    expect(items).toContainEqual({ operation: RELAY, summary: expect.any(String) });
  });

  test('needs a fresh proof: a borrowed device leaves no door open', async () => {
    const person = await madang.person('administrator');
    madang.clock.advance({ s: 601 });
    const { refreshToken } = person;
    const { body } = await madang.nobody.post('/api/identity/sessions/refresh', { refreshToken });
    const stale = madang.bearer(body.accessToken);
    const answer = await stale.post(TOKENS, { name: 'x', operations: [RELAY] });
    expect(answer).toMatchObject({ status: 403, body: { code: 'house.proof_needed' } });
    administrator = await madang.person('administrator');
  });
});

describe('a service token', () => {
  test('opens nothing that is for people, whatever their role', async () => {
    const { token } = (await make()).body;
    const program = madang.bearer(token);
    for (const url of ['/api/identity/profiles/me', TOKENS, '/api/identity/roles/people']) {
      expect(await program.get(url)).toMatchObject({
        status: 403,
        body: { code: 'house.not_allowed' },
      });
    }
    expect((await program.get('/api/rhythm/songs')).status).toBe(200);
  });

  test('opens only the operations that it names', async () => {
    const ctx = madang.house.context('test');
    const { makeServiceToken } = await import('./index.ts');
    const wanted = { name: 'none', operations: ['something.else.entirely'], expiresAt: null };
    const { token } = await makeServiceToken(ctx, wanted);
    const answer = await madang.bearer(token).post('/api/rhythm/plays/relayed', {});
    expect(answer).toMatchObject({ status: 403, body: { code: 'house.not_allowed' } });
  });

  test('ends when it is revoked, at once, and when its time is over', async () => {
    const [one, other] = [(await make()).body, (await make({ days: 1 })).body];
    expect((await knock(one.token)).status).toBe(403);
    expect((await administrator.delete(`${TOKENS}/${one.id}`)).status).toBe(204);
    expect((await knock(one.token)).status).toBe(401);
    expect((await knock(other.token)).status).toBe(403);
    madang.clock.advance({ days: 1 });
    expect((await knock(other.token)).status).toBe(401);
    administrator = await madang.person('administrator');
    expect((await listed()).map(({ id }) => id)).not.toContain(other.id);
    expect((await administrator.delete(`${TOKENS}/${other.id}`)).status).toBe(404);
  });

  test('that was made up opens nothing, however much of it is right', async () => {
    const { token } = (await make()).body;
    for (const wrong of [`${token}x`, token.slice(0, -1), 'madang_st_', token.toUpperCase()]) {
      expect((await knock(wrong)).status).toBe(401);
    }
  });

  test('notes when it was used, once a minute', async () => {
    const { token, id } = (await make()).body;
    const usedAt = async () => (await listed()).find((each) => each.id === id);
    await knock(token);
    const first = madang.clock.now().toISOString();
    expect(await usedAt()).toMatchObject({ usedAt: first });
    madang.clock.advance({ s: 59 });
    await knock(token);
    expect(await usedAt()).toMatchObject({ usedAt: first });
    madang.clock.advance({ s: 1 });
    await knock(token);
    expect(await usedAt()).toMatchObject({ usedAt: madang.clock.now().toISOString() });
  });
});
