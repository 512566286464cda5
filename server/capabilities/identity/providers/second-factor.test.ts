import { randomUUID } from 'node:crypto';
import { TOTP, Secret } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testClock } from '../../../kernel/testing/clock.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { openBrowser } from '../../../testing/providers/browser.ts';
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

const STEAM_TICKETS = '/api/identity/providers/steam/tickets';

function steamTicket(): string {
  const ticket = randomUUID().replaceAll('-', '');
  steam.tickets.set(ticket, { steamId: steam.steamId });
  return ticket;
}

test('who turned on one-time codes is asked for one at this door, too, and no ticket is lost by it', async () => {
  const first = await madang.nobody.post(STEAM_TICKETS, { ticket: steamTicket() });
  const person = madang.bearer(first.body.accessToken);
  const { body } = await person.post('/api/identity/factors/totp');
  const codeNow = () => {
    // A code opens once: the next one is that of the next half minute.
    madang.clock.advance({ s: 30 });
    const totp = new TOTP({ secret: Secret.fromBase32(body.secret) });
    return totp.generate({ timestamp: madang.clock.now().getTime() });
  };
  expect((await person.put('/api/identity/factors/totp', { code: codeNow() })).status).toBe(200);

  const browser = openBrowser(madang.nobody);
  steam.now = () => madang.clock.now();
  const { ticket } = await browser.visit('steam');
  const game = steamTicket();
  const doors = [
    (code?: string) => browser.post('/tickets', { ticket, client: 'program', code }),
    (code?: string) => madang.nobody.post(STEAM_TICKETS, { ticket: game, code }),
  ];
  for (const enter of doors) {
    expect((await enter()).body.code).toBe('identity.code_needed');
    expect((await enter('000000')).body.code).toBe('identity.code_wrong');
    const entered = await enter(codeNow());
    expect([entered.status, entered.body.me?.id]).toEqual([201, first.body.me.id]);
  }
});
