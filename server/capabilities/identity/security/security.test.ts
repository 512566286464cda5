import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { markVerified } from '../passwords/index.ts';
import { giveRole } from '../profiles/index.ts';
import { KEPT_DAYS } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const EVENTS = '/api/identity/security/events';
const SESSIONS = '/api/identity/sessions';
const PASSWORD = 'three blue cranes';
const MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const PHONE =
  'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';
const KOREA = '168.126.63.1';

let count = 0;

/** A member who signed up on a Mac in Korea, with a verified mail address unless said. */
async function member({ language = 'ko', verified = true } = {}) {
  const email = `person${++count}@example.com`;
  const name = `person ${count}`;
  const payload = { email, password: PASSWORD, name, language, client: 'program' };
  const { body } = await send('POST', '/api/identity/accounts', payload, MAC);
  if (verified) await markVerified(madang.house.context('test'), body.me.id, email);
  await madang.work();
  madang.clock.advance({ s: 1 });
  return { email, id: body.me.id, ...body, ...madang.bearer(body.accessToken) };
}

function send(method: 'POST', url: string, payload: object, agent: string, address = KOREA) {
  const headers = { 'user-agent': agent };
  return madang.nobody.send({ method, url, payload, headers, remoteAddress: address });
}
async function signIn(email: string, agent: string, address = KOREA) {
  const payload = { email, password: PASSWORD, client: 'program' };
  const answer = await send('POST', SESSIONS, payload, agent, address);
  await madang.work();
  madang.clock.advance({ s: 1 });
  return answer.body;
}

/** The letters about security that were written to a person, as their subjects. */
async function notices({ email }: { email: string }): Promise<string[]> {
  const sent = (await madang.letters()).filter(({ to }) => to === email);
  return sent.map(({ subject }) => subject).filter((subject) => /기기|device/.test(subject));
}

async function kinds(person: { get: Madang['nobody']['get'] }): Promise<string[]> {
  await madang.work();
  return (await person.get(EVENTS)).body.items.map(({ kind }: { kind: string }) => kind);
}

describe('identity.security.listSecurityEvents', () => {
  test('tells who signed in on what, from where, and when', async () => {
    const person = await member();
    expect((await person.get(EVENTS)).body).toEqual({
      items: [
        {
          id: expect.any(String),
          kind: 'signed_in',
          at: new Date(madang.clock.now().getTime() - 1000).toISOString(),
          detail: null,
          device: 'Chrome · macOS',
          address: KOREA,
          place: { country: 'KR', city: null },
          current: true,
        },
      ],
      next: null,
    });
  });

  test('gives the latest first, page by page', async () => {
    const person = await member();
    for (let i = 0; i < 4; i++) await signIn(person.email, PHONE);
    const first = (await person.get(`${EVENTS}?limit=3`)).body;
    const rest = (await person.get(`${EVENTS}?limit=3&cursor=${first.next}`)).body;
    const seen = [...first.items, ...rest.items];
    expect(seen.length).toBe(5);
    expect(seen.map(({ at }) => at)).toEqual(
      seen
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    expect(new Set(seen.map(({ id }) => id)).size).toBe(5);
    expect(rest.next).toBeNull();
    expect((await person.get(`${EVENTS}?cursor=W10`)).status).toBe(422);
  });

  test('notes a changed password, devices signed out, and a token used twice', async () => {
    const person = await member();
    const other = await signIn(person.email, MAC);
    await person.put('/api/identity/accounts/me/password', {
      current: PASSWORD,
      password: 'four red herons',
    });
    madang.clock.advance({ s: 1 });
    await person.delete(SESSIONS);
    const { refreshToken } = person;
    const refresh = () => madang.nobody.post(`${SESSIONS}/refresh`, { refreshToken });
    expect((await refresh()).status).toBe(200);
    madang.clock.advance({ minutes: 3 });
    const before = await kinds(person);
    expect(before).toEqual(['password_changed', 'signed_in', 'signed_in']);
    expect(other.me.id).toBe(person.id);
    expect((await refresh()).status).toBe(401);
    expect(await kinds(await madang.person())).not.toContain('token_reused');
    const { items } = (await (await asOwner(person.id)).get(EVENTS)).body;
    expect(items[0]).toMatchObject({ kind: 'token_reused', current: false });
  });

  test('a role is told without the address of whoever gave it', async () => {
    const person = await member();
    const ctx = madang.house.context('test');
    await giveRole(ctx, person.id, 'curator');
    await madang.work();
    const { items } = (await (await asOwner(person.id)).get(EVENTS)).body;
    expect(items[0]).toMatchObject({
      kind: 'role_assigned',
      detail: 'curator',
      address: null,
      device: null,
      place: null,
    });
  });

  test('ending other devices says how many', async () => {
    const person = await member();
    await signIn(person.email, MAC);
    await signIn(person.email, MAC);
    expect((await person.delete(SESSIONS)).body).toEqual({ ended: 2 });
    await madang.work();
    const { items } = (await person.get(EVENTS)).body;
    expect(items[0]).toMatchObject({ kind: 'sessions_ended', detail: '2', current: true });
  });
});

/** The same person on a session of the test's own. */
async function asOwner(personId: string) {
  const { startSession } = await import('../sessions/index.ts');
  const ctx = madang.house.context('test owner');
  const signed = await ctx.transaction((ctx) => startSession(ctx, personId, 'program'));
  return madang.bearer(signed.accessToken);
}

describe('a new device', () => {
  test('is told by letter once, in the language of the person; the first of an account is no news', async () => {
    const person = await member();
    expect(await notices(person)).toEqual([]);
    await signIn(person.email, MAC);
    expect(await notices(person)).toEqual([]);
    await signIn(person.email, PHONE);
    await signIn(person.email, PHONE);
    expect(await kinds(person)).toEqual([
      'signed_in',
      'signed_in_new_device',
      'signed_in',
      'signed_in',
    ]);
    expect(await notices(person)).toEqual(['새 기기에서 로그인했어요']);
  });

  test('is one in another country, too', async () => {
    const person = await member({ language: 'en' });
    await signIn(person.email, MAC, '8.8.8.8');
    expect(await kinds(person)).toEqual(['signed_in_new_device', 'signed_in']);
    expect(await notices(person)).toEqual(['A sign-in on a new device']);
  });

  test('of a person whose address was never shown to be theirs is listed, and no letter is sent', async () => {
    const person = await member({ verified: false });
    await signIn(person.email, PHONE);
    expect((await kinds(person))[0]).toBe('signed_in_new_device');
    expect(await notices(person)).toEqual([]);
  });

  test('heard of twice is told once', async () => {
    const person = await member();
    await signIn(person.email, PHONE);
    const { writer } = madang.house.ground.database;
    await writer.rows("delete from kernel.heard where listener = 'identity.security.onSignedIn'");
    const events = await writer.rows<{ id: string }>(
      `select id from kernel.event where name = 'identity.sessions.signedIn' and payload->>'personId' = $1`,
      [person.id],
    );
    for (const { id } of events) {
      await writer.rows(
        `select graphile_worker.add_job('hear:identity.security.onSignedIn', json_build_object('event', $1::text))`,
        [id],
      );
    }
    expect(await kinds(person)).toEqual(['signed_in_new_device', 'signed_in']);
    expect(await notices(person)).toHaveLength(1);
  });
});

test('after a year the job identity.security.purgeSecurity forgets it; from where, the house forgets in two days', async () => {
  const person = await member();
  const { writer } = madang.house.ground.database;
  const origins = () =>
    writer.rows('select from kernel.event where origin is not null and actor_id is null');
  expect((await origins()).length).toBeGreaterThan(0);
  madang.clock.advance({ days: 2, s: 1 });
  const ctx = madang.house.context('test');
  await ctx.later({ name: 'house.events.forgetOrigins' }, {});
  await madang.work();
  expect(await origins()).toEqual([]);
  madang.clock.advance({ days: KEPT_DAYS });
  await ctx.later({ name: 'identity.security.purgeSecurity' }, {});
  await madang.work();
  const left = await writer.rows(
    'select from identity.security_event where person_id = $1 union all select from identity.known_device where person_id = $1',
    [person.id],
  );
  expect(left).toEqual([]);
});

test('nothing of where somebody was enters the log', async () => {
  const person = await member();
  await signIn(person.email, PHONE);
  expect(madang.logged()).not.toContain(KOREA);
  expect(madang.logged()).not.toContain(person.email);
});
