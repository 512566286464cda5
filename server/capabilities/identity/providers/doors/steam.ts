import { providerCancelled, providerFailed, providerUnreachable } from '../faults.ts';
import { judgeAssertion } from '../rules/openid-assertion.ts';
import { type Ask, isUnreachable, jsonOf } from './outbound.ts';
import type { Door, Trip } from './port.ts';

/** How accounts of Steam are told from all others. */
export const STEAM_ISSUER = 'https://steamcommunity.com/openid';
const IDENTIFIER_SELECT = 'http://specs.openid.net/auth/2.0/identifier_select';

/** Where Steam is: the community, which says who one is, and the API, which knows names. */
export interface SteamPlaces {
  community: string;
  api: string;
}

/** A door to Steam for browsers: OpenID 2.0, which knows neither codes nor clients. */
export function steamDoor(
  { webKey }: { webKey: string },
  { community, api }: SteamPlaces,
  ask: Ask,
): Door {
  const endpoint = new URL('/openid/login', community).href;
  return {
    name: 'steam',
    label: null,
    async depart(trip) {
      const url = new URL(endpoint);
      url.search = new URLSearchParams({
        'openid.ns': 'http://specs.openid.net/auth/2.0',
        'openid.mode': 'checkid_setup',
        'openid.return_to': returnTo(trip),
        'openid.realm': new URL(trip.redirectUri).origin,
        'openid.identity': IDENTIFIER_SELECT,
        'openid.claimed_id': IDENTIFIER_SELECT,
      }).toString();
      return url;
    },
    async arrive(answer, trip) {
      const verdict = judgeAssertion(answer, {
        endpoint,
        returnTo: returnTo(trip),
        idPrefix: `${community}/openid/id/`,
        now: trip.now,
      });
      if ('refused' in verdict) {
        if (verdict.refused === 'cancelled') throw providerCancelled();
        throw providerFailed({ detail: `Its answer was refused: ${verdict.refused}.` });
      }
      const { steamId } = verdict;
      try {
        await verify(answer, endpoint, ask);
        const name = await personaOf(steamId, webKey, api, ask);
        return { provider: 'steam', issuer: STEAM_ISSUER, subject: steamId, name, email: null };
      } catch (error) {
        if (!isUnreachable(error)) throw error;
        throw providerUnreachable({ detail: `No answer: ${(error as Error).message}.` });
      }
    },
  };
}

/** The state goes along in the address, which Steam signs: its answer opens for this visit alone. */
function returnTo({ redirectUri, state }: Trip): string {
  return `${redirectUri}?${new URLSearchParams({ state }).toString()}`;
}

/** Asks Steam itself whether it said so (OpenID Authentication 2.0, 11.4.2): the browser is no witness. */
async function verify(answer: Record<string, string>, endpoint: string, ask: Ask): Promise<void> {
  const said = Object.entries(answer).filter(([name]) => name.startsWith('openid.'));
  const body = new URLSearchParams(said);
  body.set('openid.mode', 'check_authentication');
  const response = await ask(endpoint, { method: 'POST', body });
  const lines = (await response.text()).split('\n');
  if (response.ok && lines.includes('is_valid:true')) return;
  throw providerFailed({ detail: 'Its answer was refused: signature.' });
}

/** What a player calls themselves; a name is no reason to keep anybody out. */
export async function personaOf(
  steamId: string,
  webKey: string,
  api: string,
  ask: Ask,
): Promise<string | null> {
  const url = new URL('/ISteamUser/GetPlayerSummaries/v2/', api);
  url.search = new URLSearchParams({ key: webKey, steamids: steamId }).toString();
  try {
    const body = await jsonOf(await ask(url));
    const { players } = (body?.['response'] ?? {}) as { players?: unknown };
    const [player] = (Array.isArray(players) ? players : []) as Record<string, unknown>[];
    const name = player?.['steamid'] === steamId ? player['personaname'] : null;
    return typeof name === 'string' ? name : null;
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    return null;
  }
}
