import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../../kernel/config/config.ts';
import { testClock } from '../../../kernel/testing/clock.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { openBrowser } from '../../../testing/providers/browser.ts';
import { startTown, type Town } from '../../../testing/providers/town.ts';

const HOUSE = 'http://madang.test';
const AT_ONCE = 8;
let town: Town;
let madang: Madang;
beforeAll(async () => {
  town = await startTown(HOUSE);
  const { providers, publicUrl } = readConfig(town.env, '/');
  const clock = testClock(new Date().toISOString());
  madang = await openMadang({ clock, config: { providers, publicUrl } });
});
afterAll(async () => {
  await madang.close();
  await town.close();
});

const browsers = () => Array.from({ length: AT_ONCE }, () => openBrowser(madang.nobody));

test('somebody who comes for the first time in eight windows at once is one person', async () => {
  const login = randomUUID();
  const before = (await madang.told()).filter((name) => name.endsWith('accountOpened')).length;
  const came = await Promise.all(
    browsers().map(async (browser) => {
      const { ticket } = await browser.visit('google', { login });
      return () => browser.post('/tickets', { ticket, client: 'program' });
    }),
  );
  const answers = await Promise.all(came.map((enter) => enter()));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  expect(new Set(answers.map(({ body }) => body.me.id)).size).toBe(1);
  const after = (await madang.told()).filter((name) => name.endsWith('accountOpened')).length;
  expect(after - before).toBe(1);
});

test('one ticket sent eight times at once opens once', async () => {
  const browser = openBrowser(madang.nobody);
  const { ticket } = await browser.visit('google', { login: randomUUID() });
  const answers = await Promise.all(
    browsers().map(() => browser.post('/tickets', { ticket, client: 'program' })),
  );
  expect(answers.filter(({ status }) => status === 201).length).toBe(1);
  expect(answers.filter(({ status }) => status === 401).length).toBe(AT_ONCE - 1);
});

test('two people who link the same account at once: one has it', async () => {
  const login = randomUUID();
  const tries = await Promise.all(
    [await madang.person(), await madang.person()].map(async (person) => {
      const browser = openBrowser(madang.nobody);
      const { ticket } = await browser.visit('google', { login, intent: 'link' });
      return () => browser.post('/links', { ticket }, person);
    }),
  );
  const answers = await Promise.all(tries.map((link) => link()));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
});

test('two doors closed at once are not both closed', async () => {
  const guest = await madang.person('guest');
  for (const provider of ['google', 'oidc'] as const) {
    const browser = openBrowser(madang.nobody);
    const { ticket } = await browser.visit(provider, { login: randomUUID(), intent: 'link' });
    expect((await browser.post('/links', { ticket }, guest)).status).toBe(204);
  }
  const closed = await Promise.all(
    ['google', 'oidc'].map((name) => guest.delete(`/api/identity/providers/links/${name}`)),
  );
  expect(closed.map(({ status }) => status).toSorted()).toEqual([204, 409]);
  const { body } = await guest.get('/api/identity/providers/links');
  expect(body.items.length).toBe(1);
});

test('one ticket that proves, sent eight times at once, proves once', async () => {
  const [login, browser] = [randomUUID(), openBrowser(madang.nobody)];
  const { ticket } = await browser.visit('google', { login });
  const entered = await browser.post('/tickets', { ticket, client: 'program' });
  const prover = madang.bearer(entered.body.accessToken);
  const proof = (await browser.visit('google', { login, prover })).ticket;
  const answers = await Promise.all(
    browsers().map(() => browser.post('/proofs', { ticket: proof }, prover)),
  );
  expect(answers.filter(({ status }) => status === 201).length).toBe(1);
  expect(answers.filter(({ status }) => status === 401).length).toBe(AT_ONCE - 1);
});
