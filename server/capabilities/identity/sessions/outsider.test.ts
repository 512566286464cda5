import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const SESSIONS = '/api/identity/sessions';
const ME = '/api/identity/profiles/me';

async function currentSession(person: TestPerson): Promise<string> {
  const { items } = (await person.get(SESSIONS)).body;
  return items.find((item: { current: boolean }) => item.current).id;
}

const CALLS = [
  ['identity.sessions.listSessions', 'GET', () => SESSIONS],
  ['identity.sessions.endOthers', 'DELETE', () => SESSIONS],
  ['identity.sessions.proveSession', 'POST', () => `${SESSIONS}/current/proof`],
  ['identity.sessions.endSession', 'DELETE', (id: string) => `${SESSIONS}/${id}`],
] as const;

test.each(CALLS)('%s: without a session it is refused', async (_operation, method, address) => {
  const person = await madang.person();
  const url = address(await currentSession(person));
  for (const client of [madang.nobody, madang.bearer('nonsense'), madang.bearer('a.b.c')]) {
    const answer = await client.send({ method, url });
    expect(answer).toMatchObject({ status: 401, body: { code: 'house.sign_in_needed' } });
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  }
  expect((await person.get(ME)).status).toBe(200);
});

test("identity.sessions.listSessions: nobody sees another's devices", async () => {
  const [person, guest, administrator] = [
    await madang.person(),
    await madang.person('guest'),
    await madang.person('administrator'),
  ];
  const own = await currentSession(person);
  for (const other of [guest, administrator]) {
    const { items } = (await other.get(`${SESSIONS}?personId=${person.id}`)).body;
    expect(items.map(({ id }: { id: string }) => id)).not.toContain(own);
  }
});

test("identity.sessions.endSession: another's session does not exist, whoever asks", async () => {
  const person = await madang.person();
  const id = await currentSession(person);
  const before = await madang.told();
  for (const role of ['guest', 'member', 'curator', 'administrator'] as const) {
    const other = await madang.person(role);
    const answer = await other.delete(`${SESSIONS}/${id}`);
    expect(answer).toMatchObject({ status: 404, body: { code: 'identity.session_unknown' } });
    const never = await other.delete(`${SESSIONS}/${crypto.randomUUID()}`);
    expect(never.body.detail).toBe(answer.body.detail);
  }
  expect((await madang.told()).filter((name) => !isArrival(name))).toEqual(
    before.filter((name) => !isArrival(name)),
  );
  expect((await person.get(ME)).status).toBe(200);
  const { refreshToken } = person;
  expect((await madang.nobody.post(`${SESSIONS}/refresh`, { refreshToken })).status).toBe(200);
});

/** What bringing the others in tells. */
function isArrival(name: string): boolean {
  return /accountOpened|roleAssigned|signedIn$/.test(name);
}

test('identity.sessions.signOut: ends the own session, even with the cookie of another', async () => {
  const [person, other] = [await madang.person(), await madang.person()];
  const headers = { cookie: `madang_refresh=${person.refreshToken}` };
  expect((await other.delete(`${SESSIONS}/current`, headers)).status).toBe(204);
  expect((await person.get(ME)).status).toBe(200);
  expect((await other.get(ME)).status).toBe(401);
});

test('identity.sessions.refreshSession: an access token is no refresh token, nor the other way round', async () => {
  const person = await madang.person();
  const swapped = await madang.nobody.post(
    `${SESSIONS}/refresh`,
    {},
    {
      cookie: `madang_refresh=${person.accessToken}`,
    },
  );
  expect(swapped.status).toBe(401);
  expect((await madang.bearer(person.refreshToken).get(ME)).status).toBe(401);
});
