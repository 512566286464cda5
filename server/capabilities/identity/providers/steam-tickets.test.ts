import { createHash, randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { testClock } from '../../../kernel/testing/clock.ts';
import { everythingKept } from '../../../testing/kept.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { startSteamOnly } from '../../../testing/providers/steam-only.ts';
import type { FakeSteam } from '../../../testing/providers/steam.ts';

let steam: FakeSteam;
let madang: Madang;
beforeAll(async () => {
  const provided = await startSteamOnly();
  steam = provided.steam;
  const clock = testClock(new Date().toISOString());
  madang = await openMadang({ clock, config: provided.config });
});
afterAll(async () => {
  await madang.close();
  await steam.close();
});
afterEach(() => {
  steam.instead = null;
});

describe('a session ticket of Steam, by redeemSteamTicket (temporis: the client said who it was)', () => {
  const steamOf = (owner: string) => {
    const ticket = randomBytes(120).toString('hex');
    steam.tickets.set(ticket, { steamId: owner });
    return ticket;
  };
  const send = (body: object) => madang.nobody.post('/api/identity/providers/steam/tickets', body);
  const ALICE = '76561198000000001';
  const BOB = '76561198000000002';

  test('the id comes from Steam’s answer: the client cannot say who it is', async () => {
    steam.names.set(ALICE, 'Alice');
    const alice = await send({ ticket: steamOf(ALICE) });
    expect(alice).toMatchObject({ status: 201, body: { me: { name: 'Alice', role: 'member' } } });
    const forged = await send({ ticket: steamOf(BOB), user_id: ALICE, steamId: ALICE });
    expect(forged.status).toBe(422);
    const bob = await send({ ticket: steamOf(BOB) });
    expect(bob.body.me.id).not.toBe(alice.body.me.id);
    expect((await send({ ticket: steamOf(ALICE) })).body.me.id).toBe(alice.body.me.id);
  });

  test('the player is the one who plays, not the owner of a borrowed game', async () => {
    const ticket = steamOf('76561198000000003');
    steam.tickets.set(ticket, { steamId: '76561198000000003', ownerId: ALICE });
    const { body } = await send({ ticket });
    const alice = await send({ ticket: steamOf(ALICE) });
    expect(body.me.id).not.toBe(alice.body.me.id);
  });

  test.each([
    ['VAC', { vacbanned: true }],
    ['the publisher', { publisherbanned: true }],
  ])('who is banned by %s stays outside', async (_by, ban) => {
    const ticket = steamOf(ALICE);
    steam.tickets.set(ticket, { steamId: ALICE, ...ban });
    const told = await madang.told();
    expect(await send({ ticket })).toMatchObject({
      status: 403,
      body: { code: 'identity.steam_banned' },
    });
    expect(await madang.told()).toEqual(told);
  });

  test.each([
    ['of another game', { appId: '570' }],
    ['made for another service', { identity: 'another-service' }],
  ])('a ticket %s opens nothing', async (_what, change) => {
    const ticket = steamOf(ALICE);
    steam.tickets.set(ticket, { steamId: ALICE, ...change });
    expect(await send({ ticket })).toMatchObject({
      status: 401,
      body: { code: 'identity.steam_ticket_wrong' },
    });
  });

  test('a ticket that Steam does not know is 401, one that is none is 422', async () => {
    expect((await send({ ticket: 'abcdef' })).status).toBe(401);
    for (const ticket of ['', 'xyz', 'abc', 'ab cd', 'YWJj', 42, null, 'ab'.repeat(3_000)]) {
      expect((await send({ ticket })).status).toBe(422);
    }
  });

  test('a ticket opens once: who overheard it comes too late', async () => {
    const ticket = steamOf(ALICE);
    expect((await send({ ticket })).status).toBe(201);
    expect((await send({ ticket: ticket.toUpperCase() })).body.code).toBe('identity.ticket_over');
  });

  test('Steam is asked with app, identity and key', async () => {
    const ticket = steamOf(ALICE);
    steam.asked.length = 0;
    await send({ ticket });
    const [asked] = steam.asked.filter(({ path }) => path.includes('AuthenticateUserTicket'));
    const { appId: appid, webKey: key } = steam;
    expect(asked?.query).toEqual({ appid, key, ticket, identity: 'madang' });
  });

  test('Steam that stumbles once is asked again; one that stays away is 502 with a clear sentence', async () => {
    const ticket = steamOf(ALICE);
    let left = 1;
    steam.instead = ({ path }) => (path.includes('Ticket') && left-- > 0 ? { status: 503 } : null);
    expect((await send({ ticket })).status).toBe(201);
    const other = steamOf(ALICE);
    steam.instead = () => ({ status: 503 });
    const away = await send({ ticket: other });
    expect(away).toMatchObject({
      status: 502,
      body: {
        code: 'identity.provider_unreachable',
        detail: 'Steam could not be asked: it answers 503. Try again in a minute.',
      },
    });
    expect(away.headers['retry-after']).toBe('60');
    // It was not used up.
    steam.instead = null;
    expect((await send({ ticket: other })).status).toBe(201);
  });

  test.each<[string, object | string]>([
    ['a page', '<html>maintenance'],
    ['nothing', {}],
    ['another word than OK', { response: { params: { result: 'Maybe', steamid: ALICE } } }],
    ['an id that is none', { response: { params: { result: 'OK', steamid: 'admin' } } }],
    ['an id of a group', { response: { params: { result: 'OK', steamid: '103582791429521412' } } }],
    ['no word about bans', { response: { params: { result: 'OK', steamid: ALICE } } }],
  ])('an answer with %s opens nothing', async (_what, said) => {
    const told = typeof said === 'string' ? { html: said } : { json: said };
    steam.instead = ({ path }) => (path.includes('Ticket') ? told : null);
    const { status } = await send({ ticket: steamOf(ALICE) });
    steam.instead = null;
    expect([401, 403, 502]).toContain(status);
  });

  test('neither ticket nor key is logged or kept', async () => {
    const ticket = steamOf(ALICE);
    const { body } = await send({ ticket });
    await send({ ticket: 'deadbeef' });
    const claims = Buffer.from(body.accessToken.split('.')[1], 'base64url').toString();
    const hash = createHash('sha256').update(ticket).digest('hex');
    const all = `${madang.logged()}${await everythingKept(madang)}${claims}`;
    for (const secret of [ticket, hash, steam.webKey]) expect(all).not.toContain(secret);
    // Its token is of a person, not of a ticket.
    expect(JSON.parse(claims)).toMatchObject({ sub: body.me.id });
  });
});
