import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const MY_PASSWORD = '/api/identity/accounts/me/password';
const PASSWORD = 'three blue cranes';
const ME = '/api/identity/profiles/me';

const signUp = (email: string) =>
  madang.nobody.post('/api/identity/accounts', {
    email,
    password: PASSWORD,
    name: '민지',
    client: 'program',
  });
const signIn = (email: string, password: string) =>
  madang.nobody.post('/api/identity/sessions', { email, password, client: 'program' });

const CALLS = [
  ['identity.accounts.keepAccount', 'POST', { email: 'outsider@example.com', password: PASSWORD }],
  ['identity.accounts.changePassword', 'PUT', { current: PASSWORD, password: 'four red herons' }],
] as const;

describe('without a session', () => {
  test.each(CALLS)('%s is refused', async (_operation, method, payload) => {
    const url = MY_PASSWORD;
    const before = await madang.told();
    const none = await madang.nobody.send({ method, url, payload });
    expect(none).toMatchObject({ status: 401, body: { code: 'house.sign_in_needed' } });
    expect(none.headers['www-authenticate']).toBe('Bearer');
    for (const token of ['nonsense', 'a.b.c', '']) {
      const answer = await madang.bearer(token).send({ method, url, payload });
      expect(answer.status).toBe(401);
    }
    expect(await madang.told()).toEqual(before);
  });

  test.each(CALLS)('%s asks who one is before it looks at the body', async (_operation, method) => {
    const answer = await madang.nobody.send({ method, url: MY_PASSWORD, payload: { role: 'x' } });
    expect(answer.body.code).toBe('house.sign_in_needed');
  });
});

describe("with another person's session", () => {
  test('identity.accounts.changePassword changes only the own password', async () => {
    await signUp('owner@example.com');
    const { accessToken } = (await signUp('other@example.com')).body;
    const other = madang.bearer(accessToken);
    const payload = { current: PASSWORD, password: 'four red herons' };
    const named = await other.put(MY_PASSWORD, {
      ...payload,
      personId: 'x',
      email: 'owner@example.com',
    });
    expect(named.status).toBe(422);
    expect((await other.put(MY_PASSWORD, payload)).status).toBe(204);
    expect((await signIn('owner@example.com', PASSWORD)).status).toBe(201);
    expect((await signIn('other@example.com', PASSWORD)).status).toBe(401);
  });

  test('identity.accounts.keepAccount keeps only the own account', async () => {
    const guest = await madang.person('guest');
    const other = await madang.person('guest');
    const payload = { email: 'kept@example.com', password: PASSWORD };
    expect((await other.post(MY_PASSWORD, { ...payload, id: guest.id })).status).toBe(422);
    expect((await other.post(MY_PASSWORD, payload)).body.id).toBe(other.id);
    expect((await guest.get(ME)).body).toMatchObject({ role: 'guest', email: null });
  });

  test('identity.accounts.keepAccount takes no address over', async () => {
    const { body: mine } = await signUp('mine@example.com');
    const guest = await madang.person('guest');
    const taken = await guest.post(MY_PASSWORD, {
      email: 'Mine@example.com',
      password: 'four red herons',
    });
    expect(taken.status).toBe(201);
    const [other, owner] = [
      await signIn('mine@example.com', 'four red herons'),
      await signIn('mine@example.com', PASSWORD),
    ];
    expect(other.body.me.id).toBe(guest.id);
    expect(owner.body.me.id).toBe(mine.me.id);
  });
});
