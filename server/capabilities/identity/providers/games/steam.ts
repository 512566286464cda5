import { setTimeout } from 'node:timers/promises';
import { providerUnreachable, steamBanned, steamTicketWrong } from '../faults.ts';
import { STEAM_PAUSE_MS, STEAM_TRIES_MAX } from '../limits.ts';
import { type Ask, isUnreachable, jsonOf, Unreachable } from '../doors/outbound.ts';
import { personaOf, STEAM_ISSUER } from '../doors/steam.ts';
import type { GameTickets } from './port.ts';

/**
 * Whom a ticket must be made for: the game passes it to `GetAuthTicketForWebApi`. A ticket for another
 * service of the publisher opens nothing here, and ours opens nothing there.
 */
export const STEAM_IDENTITY = 'madang';
const STEAM_ID = /^7656119\d{10}$/;

/** Where Steam answers about tickets, and about names. */
export interface SteamApis {
  partner: string;
  api: string;
}

/** Tickets of a game on Steam (`ISteamUserAuth/AuthenticateUserTicket`). */
export function steamTickets(
  { appId, webKey }: { appId: string; webKey: string },
  { partner, api }: SteamApis,
  ask: Ask,
): GameTickets {
  return {
    async verify(ticket) {
      const url = new URL('/ISteamUserAuth/AuthenticateUserTicket/v1/', partner);
      url.search = new URLSearchParams({
        key: webKey,
        appid: appId,
        ticket,
        identity: STEAM_IDENTITY,
      }).toString();
      const subject = judge(await insistently(ask, url));
      const name = await personaOf(subject, webKey, api, ask);
      return { provider: 'steam', issuer: STEAM_ISSUER, subject, name, email: null };
    },
  };
}

/** Steam stumbles now and then, above all on Tuesdays: asked once more, it mostly knows. */
async function insistently(ask: Ask, url: URL): Promise<Record<string, unknown>> {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await ask(url);
      const body = await jsonOf(response);
      // A key that is not taken is answered by a page: nothing about the ticket was said.
      if (!response.ok || !body) throw new Unreachable(`it answers ${response.status}`);
      return body;
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      if (attempt === STEAM_TRIES_MAX) {
        const detail = `Steam could not be asked: ${(error as Error).message}. Try again in a minute.`;
        throw providerUnreachable({ detail, retryAfterS: 60 });
      }
      await setTimeout(STEAM_PAUSE_MS);
    }
  }
}

/** The id that Steam says, and that it may come in. */
function judge(body: Record<string, unknown>): string {
  const { params } = (body['response'] ?? {}) as { params?: Record<string, unknown> };
  const steamId = params?.['steamid'];
  if (params?.['result'] !== 'OK' || typeof steamId !== 'string' || !STEAM_ID.test(steamId)) {
    throw steamTicketWrong({ detail: 'Get a new ticket from Steam and try again.' });
  }
  // Only a plain no is a no: what is missing may be anything.
  if (params['vacbanned'] !== false || params['publisherbanned'] !== false) throw steamBanned();
  return steamId;
}
