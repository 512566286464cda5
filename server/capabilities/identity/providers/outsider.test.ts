import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../../kernel/config/config.ts';
import { testClock } from '../../../kernel/testing/clock.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { openBrowser } from '../../../testing/providers/browser.ts';
import { startTown, type Town } from '../../../testing/providers/town.ts';

let town: Town;
let madang: Madang;
beforeAll(async () => {
  town = await startTown('http://madang.test');
  const { providers, publicUrl } = readConfig(town.env, '/');
  const clock = testClock(new Date().toISOString());
  madang = await openMadang({ clock, config: { providers, publicUrl } });
});
afterAll(async () => {
  await madang.close();
  await town.close();
});
const LINKS = '/api/identity/providers/links';

test('nobody sees, makes or ends links: listLinks, linkProvider, unlinkProvider', async () => {
  const browser = openBrowser(madang.nobody);
  const { ticket } = await browser.visit('google', { login: randomUUID(), intent: 'link' });
  const answers = [
    await madang.nobody.get(LINKS),
    await browser.post('/links', { ticket }),
    await madang.nobody.delete(`${LINKS}/google`),
  ];
  for (const { status, body } of answers) {
    expect([status, body.code]).toEqual([401, 'house.sign_in_needed']);
  }
  // The ticket was not used up by it.
  expect((await browser.post('/links', { ticket }, await madang.person())).status).toBe(204);
});

test('what one links and unlinks is one’s own; another’s links stay unseen and untouched', async () => {
  const [owner, other] = [await madang.person(), await madang.person()];
  const browser = openBrowser(madang.nobody);
  const { ticket } = await browser.visit('google', { login: randomUUID(), intent: 'link' });
  await browser.post('/links', { ticket }, owner);
  expect((await other.get(LINKS)).body).toEqual({ items: [] });
  expect((await other.delete(`${LINKS}/google`)).body.code).toBe('identity.link_unknown');
  expect((await owner.get(LINKS)).body.items.length).toBe(1);
});

test('somebody else’s ticket is no use to whoever has it: redeemTicket, inspectTicket, linkProvider', async () => {
  const mine = openBrowser(madang.nobody);
  const { ticket } = await mine.visit('google', { login: randomUUID() });
  const theirs = openBrowser(madang.nobody);
  await theirs.setOut('google');
  const answers = [
    await theirs.post('/tickets', { ticket, client: 'program' }),
    await theirs.post('/tickets/inspection', { ticket }),
    await theirs.post('/links', { ticket }, await madang.person()),
  ];
  for (const { status, body } of answers) {
    expect([status, body.code]).toEqual([401, 'identity.ticket_over']);
  }
});

test('whoever borrows a device cannot make a door of their own in it, nor close one', async () => {
  const member = await madang.person();
  const browser = openBrowser(madang.nobody);
  const linked = (await browser.visit('google', { login: randomUUID(), intent: 'link' })).ticket;
  expect((await browser.post('/links', { ticket: linked }, member)).status).toBe(204);
  madang.clock.advance({ minutes: 11 });
  const { ticket } = await browser.visit('oidc', { login: randomUUID(), intent: 'link' });
  const { refreshToken } = member;
  const renewed = await madang.nobody.post('/api/identity/sessions/refresh', { refreshToken });
  const borrowed = madang.bearer(renewed.body.accessToken);
  const needed = { status: 403, body: { code: 'house.proof_needed' } };
  expect(await browser.post('/links', { ticket }, borrowed)).toMatchObject(needed);
  expect(await borrowed.delete(`${LINKS}/google`)).toMatchObject(needed);
  expect((await borrowed.get(LINKS)).body.items.length).toBe(1);
});

test('nobody and no guest sets out to prove anything: beginProof, proveLink', async () => {
  const [member, guest] = [await madang.person(), await madang.person('guest')];
  const browser = openBrowser(madang.nobody);
  const login = randomUUID();
  const linked = (await browser.visit('google', { login, intent: 'link' })).ticket;
  await browser.post('/links', { ticket: linked }, member);
  const { ticket } = await browser.visit('google', { login, prover: member });
  for (const [who, code] of [
    [madang.nobody, 'house.sign_in_needed'],
    [guest, 'house.not_allowed'],
  ] as const) {
    expect((await browser.post('/links/google/visits', {}, who)).body.code).toBe(code);
    expect((await browser.post('/proofs', { ticket }, who)).body.code).toBe(code);
  }
  // Nothing was used up by it.
  expect((await browser.post('/proofs', { ticket }, member)).status).toBe(201);
});

test('visitProvider, returnVisitor and returnForm write nothing for whoever knocks', async () => {
  const statements = await madang.statements(async () => {
    await madang.nobody.get('/api/identity/providers/steam/start?next=/rhythm');
    await madang.nobody.get('/api/identity/providers/steam/callback?openid.mode=id_res');
    await madang.nobody.send({
      method: 'POST',
      url: '/api/identity/providers/apple/callback',
      payload: 'code=a&state=b',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  });
  expect(statements).toEqual([]);
});
