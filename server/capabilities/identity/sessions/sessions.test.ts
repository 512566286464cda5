import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { startSession } from './index.ts';
import { ENDED_KEPT_DAYS, GUEST_SESSION_DAYS, SESSION_DAYS, SESSIONS_MAX } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const SESSIONS = '/api/identity/sessions';
const ME = '/api/identity/profiles/me';
const PASSWORD = 'three blue cranes';
const CHROME =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

let count = 0;
async function signUp() {
  const email = `person${++count}@example.com`;
  const body = { email, password: PASSWORD, name: '민지', client: 'program' };
  return { email, ...(await madang.nobody.post('/api/identity/accounts', body)).body };
}
const signIn = (email: string, more: object = {}, headers: Record<string, string> = {}) =>
  madang.nobody.post(SESSIONS, { email, password: PASSWORD, client: 'program', ...more }, headers);
const refresh = (refreshToken: string) =>
  madang.nobody.post(`${SESSIONS}/refresh`, { refreshToken });

/** Another device of a person, signed in without the cost of a password. */
async function device(personId: string) {
  madang.clock.advance({ s: 1 });
  const ctx = madang.house.context('test device');
  return ctx.transaction((ctx) => startSession(ctx, personId, 'program'));
}

/** The events that `work` made happen, by name: exactly what else happened. */
async function toldDuring(work: () => Promise<unknown>): Promise<string[]> {
  const before = (await madang.told()).length;
  madang.clock.advance({ s: 1 });
  await work();
  return (await madang.told()).slice(before);
}

describe('identity.sessions.signIn', () => {
  test('each device gets a session of its own', async () => {
    const { email, me } = await signUp();
    const told = await toldDuring(async () => {
      const answer = await signIn(email);
      expect(answer).toMatchObject({ status: 201, body: { me } });
      expect(answer.headers['cache-control']).toBe('no-store');
      const items = (await madang.bearer(answer.body.accessToken).get(SESSIONS)).body.items;
      expect(items.length).toBe(2);
    });
    expect(told).toEqual(['identity.sessions.signedIn']);
  });

  test.each([
    ['the wrong password', { password: 'five grey geese' }, 401],
    ['an unknown address', { email: 'nobody@example.com' }, 401],
    ['an address that is none', { email: 'minji' }, 422],
    ['no password', { password: '' }, 422],
    ['a person of the own choice', { personId: crypto.randomUUID() }, 422],
  ])('%s opens nothing', async (_what, more, status) => {
    const { email } = await signUp();
    const told = await toldDuring(async () => {
      expect((await signIn(email, more)).status).toBe(status);
    });
    expect(told).toEqual([]);
  });
});

describe('identity.sessions.listSessions', () => {
  test('names the devices, the one last seen first, and the one that asks', async () => {
    const { email, accessToken } = await signUp();
    madang.clock.advance({ s: 1 });
    const { body } = await signIn(email, {}, { 'user-agent': CHROME });
    const answer = await madang.bearer(accessToken).get(SESSIONS);
    expect(answer.body).toEqual({
      items: [
        {
          id: expect.any(String),
          device: 'Chrome · macOS',
          address: '127.0.0.1',
          place: null,
          createdAt: madang.clock.now().toISOString(),
          lastSeenAt: madang.clock.now().toISOString(),
          current: false,
        },
        expect.objectContaining({ current: true }),
      ],
    });
    const there = await madang.bearer(body.accessToken).get(SESSIONS);
    expect(there.body.items[0]).toMatchObject({ device: 'Chrome · macOS', current: true });
  });

  test('tells the country of a public address', async () => {
    const { email, accessToken } = await signUp();
    const payload = { email, password: PASSWORD, client: 'program' };
    const remoteAddress = '168.126.63.1';
    await madang.nobody.send({ method: 'POST', url: SESSIONS, payload, remoteAddress });
    const { items } = (await madang.bearer(accessToken).get(SESSIONS)).body;
    const seen = items.map(({ address, place }: Record<string, unknown>) => ({ address, place }));
    expect(seen).toContainEqual({ address: remoteAddress, place: { country: 'KR', city: null } });
    expect(seen).toContainEqual({ address: '127.0.0.1', place: null });
  });

  test('a refresh tells when and where the device was seen', async () => {
    const person = await madang.person();
    madang.clock.advance({ minutes: 10 });
    const answer = await madang.nobody.send({
      method: 'POST',
      url: `${SESSIONS}/refresh`,
      payload: { refreshToken: person.refreshToken },
      remoteAddress: '10.9.8.7',
      headers: { 'user-agent': 'curl/8.5.0' },
    });
    const { items } = (await madang.bearer(answer.body.accessToken).get(SESSIONS)).body;
    const lastSeenAt = madang.clock.now().toISOString();
    expect(items[0]).toMatchObject({ device: 'curl', address: '10.9.8.7', lastSeenAt });
  });

  test('one person has so many; the one not seen for longest makes room', async () => {
    const person = await madang.person();
    const second = await device(person.id);
    for (let i = 0; i < SESSIONS_MAX - 2; i++) await device(person.id);
    const newest = await device(person.id);
    const { items } = (await madang.bearer(newest.accessToken).get(SESSIONS)).body;
    expect(items.length).toBe(SESSIONS_MAX);
    expect((await refresh(person.refreshToken)).body.code).toBe('identity.session_over');
    expect((await refresh(second.refreshToken ?? '')).status).toBe(200);
  });

  test('one that ended or expired is not listed', async () => {
    const person = await madang.person('guest');
    await device(person.id);
    madang.clock.advance({ days: GUEST_SESSION_DAYS - 1 });
    const { accessToken } = await device(person.id);
    expect((await madang.bearer(accessToken).get(SESSIONS)).body.items.length).toBe(3);
    madang.clock.advance({ days: 1 });
    const { accessToken: late } = await device(person.id);
    expect((await madang.bearer(late).get(SESSIONS)).body.items.length).toBe(2);
  });
});

describe('identity.sessions.endSession', () => {
  test('signs a device out: its tokens open nothing from that moment', async () => {
    const person = await madang.person();
    const other = await device(person.id);
    const there = madang.bearer(other.accessToken);
    expect((await there.get(ME)).status).toBe(200);
    const { items } = (await there.get(SESSIONS)).body;
    const { id } = items.find((item: { current: boolean }) => item.current);
    const told = await toldDuring(async () => {
      expect(await person.delete(`${SESSIONS}/${id}`)).toMatchObject({ status: 204, body: '' });
    });
    expect(told).toEqual(['identity.sessions.sessionsEnded']);
    expect((await there.get(ME)).status).toBe(401);
    expect((await refresh(other.refreshToken ?? '')).body.code).toBe('identity.session_over');
    expect((await person.get(ME)).status).toBe(200);
    const again = await person.delete(`${SESSIONS}/${id}`);
    expect(again).toMatchObject({ status: 404, body: { code: 'identity.session_unknown' } });
  });

  test('an id that is none', async () => {
    const person = await madang.person();
    expect((await person.delete(`${SESSIONS}/x`)).status).toBe(422);
    expect((await person.delete(`${SESSIONS}/${crypto.randomUUID()}`)).status).toBe(404);
  });
});

describe('identity.sessions.endOthers', () => {
  test('signs every other device out, once, and leaves other people alone', async () => {
    const [person, neighbour] = [await madang.person(), await madang.person()];
    const others = [await device(person.id), await device(person.id)];
    const told = await toldDuring(async () => {
      const answer = await person.delete(SESSIONS);
      // The one they came in with as a guest is one more.
      expect(answer).toMatchObject({ status: 200, body: { ended: others.length + 1 } });
      expect((await person.delete(SESSIONS)).body).toEqual({ ended: 0 });
    });
    expect(told).toEqual(['identity.sessions.sessionsEnded']);
    for (const { accessToken, refreshToken = '' } of others) {
      expect((await madang.bearer(accessToken).get(ME)).status).toBe(401);
      expect((await refresh(refreshToken)).body.code).toBe('identity.session_over');
    }
    for (const { refreshToken } of [person, neighbour]) {
      expect((await refresh(refreshToken)).status).toBe(200);
    }
    expect((await person.get(SESSIONS)).body.items).toMatchObject([{ current: true }]);
  });
});

describe('identity.sessions.signOut', () => {
  test('ends the session that asks, and no other; twice is no error', async () => {
    const person = await madang.person();
    const other = await device(person.id);
    const told = await toldDuring(async () => {
      for (let i = 0; i < 2; i++) {
        expect(await person.delete(`${SESSIONS}/current`)).toMatchObject({ status: 204, body: '' });
      }
    });
    expect(told).toEqual([]);
    expect((await person.get(ME)).status).toBe(401);
    expect((await refresh(person.refreshToken)).body.code).toBe('identity.session_over');
    expect((await madang.bearer(other.accessToken).get(ME)).status).toBe(200);
  });

  test('who is nobody has nothing to end', async () => {
    const answer = await madang.nobody.delete(`${SESSIONS}/current`);
    expect(answer).toMatchObject({ status: 204, body: '' });
  });
});

describe('a session ends by itself', () => {
  test.each([
    ['member', SESSION_DAYS],
    ['guest', GUEST_SESSION_DAYS],
  ] as const)('a %s who stays away for %i days', async (role, days) => {
    const person = await madang.person(role);
    madang.clock.advance({ days, ms: -1 });
    const first = await refresh(person.refreshToken);
    expect(first.status).toBe(200);
    madang.clock.advance({ days, ms: -1 });
    const second = await refresh(first.body.refreshToken);
    expect(second.status).toBe(200);
    const told = await toldDuring(async () => {
      madang.clock.advance({ days });
      const over = await refresh(second.body.refreshToken);
      expect(over).toMatchObject({ status: 401, body: { code: 'identity.session_over' } });
    });
    expect(told).toEqual([]);
  });

  test('the job identity.sessions.purgeSessions forgets it and its tokens a month later', async () => {
    const { writer } = madang.house.ground.database;
    const known = async (personId: string) => {
      const text = `select count(distinct s.id) as sessions, count(t.hash) as tokens from identity.session s
        join identity.refresh_token t on t.session_id = s.id where s.person_id = $1`;
      return writer.first(text, [personId]);
    };
    const purge = async () => {
      await madang.house.context('test').later({ name: 'identity.sessions.purgeSessions' }, {});
      await madang.work();
    };
    const [leaver, absent, present] = [
      await madang.person(),
      await madang.person(),
      await madang.person('guest'),
    ];
    await refresh(leaver.refreshToken);
    await leaver.delete(`${SESSIONS}/current`);
    madang.clock.advance({ days: ENDED_KEPT_DAYS });
    await purge();
    expect(await known(leaver.id)).toEqual({ sessions: 2, tokens: 3 });
    madang.clock.advance({ ms: 1 });
    await purge();
    expect(await known(leaver.id)).toEqual({ sessions: 1, tokens: 1 });
    expect(await known(absent.id)).toEqual({ sessions: 2, tokens: 2 });
    madang.clock.advance({ days: SESSION_DAYS });
    await purge();
    expect(await known(absent.id)).toEqual({ sessions: 1, tokens: 1 });
    expect(await known(present.id)).toEqual({ sessions: 1, tokens: 1 });
  });
});
