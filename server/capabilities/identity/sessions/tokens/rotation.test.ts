import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openMadang, type Madang } from '../../../../testing/madang.ts';
import { turnKeys } from '../jobs/turn-keys.ts';
import { KEY_PUBLISHED_MINUTES } from '../limits.ts';
import { retireKeys, rotateKeys } from './keys.ts';

/** Two nodes of one house: the same database, the same secrets. */
let here: Madang;
let there: Madang;
const secretsDir = join(inject('ground').secretsDir, randomUUID());
beforeAll(async () => {
  here = await openMadang({ apps: [], config: { secretsDir } });
  const { databaseUrl, clock } = here;
  there = await openMadang({ apps: [], databaseUrl, clock, config: { secretsDir } });
});
afterAll(async () => {
  await there.close();
  await here.close();
});

const ME = '/api/identity/profiles/me';
const KEYS = '/api/identity/sessions/keys';
const kidOf = (token: string) => decodeProtectedHeader(token).kid;
const published = async (node: Madang) =>
  ((await node.nobody.get(KEYS)).body.keys as { kid: string }[]).map(({ kid }) => kid);
const refresh = async (node: Madang, refreshToken: string) =>
  (await node.nobody.post('/api/identity/sessions/refresh', { refreshToken })).body as {
    accessToken: string;
    refreshToken: string;
  };
const PATIENT = { timeout: 10_000 };

test('keys are rotated while people are signed in on two nodes, and nobody notices', async () => {
  const person = await here.person();
  const first = kidOf(person.accessToken);
  const next = await rotateKeys(secretsDir, here.clock.now());
  // Both running nodes publish it, without a restart, before any token comes of it.
  for (const node of [here, there]) {
    await expect.poll(() => published(node), PATIENT).toEqual([next, first]);
  }
  const early = await refresh(there, person.refreshToken);
  expect(kidOf(early.accessToken)).toBe(first);
  here.clock.advance({ minutes: KEY_PUBLISHED_MINUTES });
  const late = await refresh(here, early.refreshToken);
  expect(kidOf(late.accessToken)).toBe(next);
  for (const node of [here, there]) {
    expect((await node.bearer(late.accessToken).get(ME)).body.id).toBe(person.id);
  }
});

test('a token of the old key is good until it expires, and its session lives on', async () => {
  const person = await here.person();
  const old = kidOf(person.accessToken);
  const next = await rotateKeys(secretsDir, here.clock.now(), true);
  await expect.poll(() => published(here), PATIENT).toContain(next);
  const fresh = await refresh(here, person.refreshToken);
  expect(kidOf(fresh.accessToken)).toBe(next);
  // The other node may not have looked at the file: it does when it meets a key it does not know.
  for (const node of [there, here]) {
    expect((await node.bearer(fresh.accessToken).get(ME)).status).toBe(200);
    expect((await node.bearer(person.accessToken).get(ME)).status).toBe(200);
  }
  expect(await retireKeys(secretsDir, here.clock.now(), String(old))).toEqual([old]);
  for (const node of [here, there]) {
    await expect
      .poll(async () => (await node.bearer(person.accessToken).get(ME)).status, PATIENT)
      .toBe(401);
    // Who held a token of it was asked to refresh, and is still signed in.
    expect((await node.bearer(fresh.accessToken).get(ME)).status).toBe(200);
  }
  expect((await refresh(there, fresh.refreshToken)).accessToken).toEqual(expect.any(String));
});

test('by the clock the house makes a new key once the old one is aged', async () => {
  const before = await published(here);
  // Far beyond the age of all keys, those included that the machine's own clock made.
  here.clock.advance({ days: 4000 });
  await here.house.context('test').later(turnKeys, {});
  await here.work();
  await expect.poll(() => published(here), PATIENT).not.toEqual(before);
  const [newest] = await published(here);
  expect(before).not.toContain(newest);
  expect(here.logged()).not.toContain('could not be turned');
});
