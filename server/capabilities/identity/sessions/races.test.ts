import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { hashToken } from './sessions.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const ME = '/api/identity/profiles/me';
const SESSIONS = '/api/identity/sessions';
const refresh = (refreshToken: string) =>
  madang.nobody.post(`${SESSIONS}/refresh`, { refreshToken });

test('identity.sessions.refreshSession: of twenty with one token at once one pair lives on', async () => {
  const person = await madang.person();
  const before = await madang.told();
  const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(person.refreshToken)));
  // All are in time to have lost their answers; each drops what the one before it was given.
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  const given = answers.map(({ body }) => String(body.refreshToken));
  expect(new Set(given).size).toBe(20);
  const { writer } = madang.house.ground.database;
  const living = `select count(*) as count from identity.refresh_token t join identity.session s on s.id = t.session_id
    where s.person_id = $1 and t.used_at is null and t.dropped_at is null and t.replaces is not null`;
  expect(await writer.first(living, [person.id])).toEqual({ count: 1 });
  expect(await madang.told()).toEqual(before);

  // One after another: the living one opens, and any dropped one then gives the game away.
  const alive = await writer.first<{ hash: Buffer }>(
    living.replace('count(*) as count', 't.hash'),
    [person.id],
  );
  const isAlive = given.map((token) => alive?.hash.equals(hashToken(token)) ?? false);
  const good = given[isAlive.indexOf(true)] ?? '';
  const dropped = given[isAlive.indexOf(false)] ?? '';
  const next = await refresh(good);
  expect(next.status).toBe(200);
  expect((await refresh(dropped)).status).toBe(401);
  expect((await refresh(next.body.refreshToken)).status).toBe(401);
  expect((await madang.bearer(next.body.accessToken).get(ME)).status).toBe(401);
  const reused = (await madang.told()).filter((name) => name === 'identity.sessions.tokenReused');
  expect(reused.length).toBe(1);
});

test('a thief and the owner at once: the theft is told once, and nothing opens after it', async () => {
  const owner = await madang.person();
  const next = (await refresh(owner.refreshToken)).body;
  await refresh(next.refreshToken);
  const count = async () =>
    (await madang.told()).filter((name) => name === 'identity.sessions.tokenReused').length;
  const before = await count();
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, i) => refresh(i % 2 ? owner.refreshToken : next.refreshToken)),
  );
  expect(answers.filter(({ status }) => status === 200).length).toBeLessThan(10);
  expect((await refresh(owner.refreshToken)).status).toBe(401);
  expect(await count()).toBe(before + 1);
  const after = answers.filter(({ status }) => status === 200);
  for (const { body } of after) expect((await refresh(body.refreshToken)).status).toBe(401);
});

test('identity.sessions.signOut and refreshSession at once: the session is over in the end', async () => {
  const person = await madang.person();
  const answers = await Promise.all([
    refresh(person.refreshToken),
    person.delete(`${SESSIONS}/current`),
    refresh(person.refreshToken),
  ]);
  expect(answers[1].status).toBe(204);
  for (const { body } of [answers[0], answers[2]]) {
    if (body.refreshToken === undefined) continue;
    expect((await refresh(body.refreshToken)).status).toBe(401);
    expect((await madang.bearer(body.accessToken).get(ME)).status).toBe(401);
  }
  expect((await person.get(ME)).status).toBe(401);
});
