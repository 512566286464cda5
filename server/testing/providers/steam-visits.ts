import { randomBytes } from 'node:crypto';
import type { Client } from '../client.ts';
import type { Madang } from '../madang.ts';
import { openBrowser, type Browser } from './browser.ts';
import type { FakeSteam } from './steam.ts';

interface Place {
  madang: Madang;
  steam: FakeSteam;
}

/** An account that nobody had before. */
function newcomer(steam: FakeSteam): void {
  const number = randomBytes(4).readUInt32BE().toString().padStart(10, '0');
  steam.steamId = `7656119${number}`;
}

/** A ticket by which somebody shows that it is them, and its cookie. */
export async function proofTicket(place: Place, client: Client) {
  await client.delete('/api/identity/providers/links/steam');
  await linkSteam(place, client);
  const browser = openBrowser(place.madang.nobody);
  const begun = await browser.post('/links/steam/visits', {}, client);
  if (begun.status !== 201) return { ticket: 'none', headers: {} };
  const { ticket = '' } = await browser.comeBack(await browser.agree(begun.body.location));
  return { ticket, headers: headersOf(browser) };
}

function headersOf(browser: Browser): Record<string, string> {
  return { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
}

/** A ticket of somebody new, and the cookie that goes with it. */
export async function freshTicket({ madang, steam }: Place) {
  newcomer(steam);
  const browser = openBrowser(madang.nobody);
  const { ticket = '' } = await browser.visit('steam');
  return { ticket, headers: headersOf(browser) };
}

/** What Steam sends back by the browser, and its cookie. */
export async function steamAnswer({ madang, steam }: Place) {
  newcomer(steam);
  const browser = openBrowser(madang.nobody);
  const { answer } = await browser.agree(await browser.setOut('steam'));
  return { query: answer, headers: headersOf(browser) };
}

/** Sees to it that somebody has a linked account of Steam. */
export async function linkSteam(place: Place, client: Client): Promise<void> {
  const { ticket, headers } = await freshTicket(place);
  await client.post('/api/identity/providers/links', { ticket }, headers);
}
