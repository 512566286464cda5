import type { ProviderClient } from '../../../../kernel/config/providers.ts';
import { providerCancelled, providerFailed, providerUnreachable } from '../faults.ts';
import { SUBJECT_CHARS_MAX } from '../limits.ts';
import { toldBy } from '../rules/claims.ts';
import { type Ask, isUnreachable, jsonOf } from './outbound.ts';
import type { Door, Proof, Trip } from './port.ts';

const ISSUER = 'https://nid.naver.com';
const OK = '00';

/** Where Naver is: its log-in and its API. */
export interface NaverPlaces {
  login: string;
  api: string;
}

/**
 * A door to Naver, which speaks OAuth 2.0 in its own way: refusals come with status 200, and the
 * profile tells by `resultcode`. Its mail address is not said to be verified, so it is taken as none.
 */
export function naverDoor(client: ProviderClient, { login, api }: NaverPlaces, ask: Ask): Door {
  return {
    name: 'naver',
    label: null,
    async depart({ state, redirectUri, since }) {
      const url = new URL('/oauth2.0/authorize', login);
      url.search = new URLSearchParams({
        response_type: 'code',
        client_id: client.clientId,
        redirect_uri: redirectUri,
        state,
        // Asks for the password although somebody is signed in; nothing in its answer says that it did.
        ...(since === null ? {} : { auth_type: 'reauthenticate' }),
      }).toString();
      return url;
    },
    async arrive(answer, trip) {
      if (answer['error'] === 'access_denied') throw providerCancelled();
      const { code } = answer;
      if (answer['error'] !== undefined || !code || answer['state'] !== trip.state) {
        throw providerFailed({ detail: 'It sent no code.' });
      }
      try {
        const accessToken = await tokenOf(client, login, { code, trip }, ask);
        return await profileOf(api, accessToken, ask);
      } catch (error) {
        if (!isUnreachable(error)) throw error;
        throw providerUnreachable({ detail: `No answer: ${(error as Error).message}.` });
      }
    },
  };
}

async function tokenOf(
  { clientId, clientSecret }: ProviderClient,
  login: string,
  { code, trip }: { code: string; trip: Trip },
  ask: Ask,
): Promise<string> {
  const response = await ask(new URL('/oauth2.0/token', login), {
    // Its documents take GET as well, but an address is logged on the way, and this holds a secret.
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      client_secret: clientSecret,
      code,
      state: trip.state,
    }),
  });
  const body = await jsonOf(response);
  const token = body?.['access_token'];
  if (response.ok && typeof token === 'string' && token !== '') return token;
  throw providerFailed({ detail: `Its answer was refused: ${wordOf(body?.['error'])}.` });
}

async function profileOf(api: string, accessToken: string, ask: Ask): Promise<Proof> {
  const response = await ask(new URL('/v1/nid/me', api), {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  const body = await jsonOf(response);
  const profile = (body?.['response'] ?? {}) as Record<string, unknown>;
  const { id } = profile;
  if (!response.ok || body?.['resultcode'] !== OK) {
    throw providerFailed({ detail: `Its answer was refused: ${wordOf(body?.['resultcode'])}.` });
  }
  if (typeof id !== 'string' || id === '' || id.length > SUBJECT_CHARS_MAX) {
    throw providerFailed({ detail: 'Its account id is not one.' });
  }
  const { name, email } = toldBy({
    name: profile['nickname'] ?? profile['name'],
    email: profile['email'],
  });
  return { provider: 'naver', issuer: ISSUER, subject: id, name, email };
}

/** A word of theirs for the log, if it is one. */
function wordOf(value: unknown): string {
  return typeof value === 'string' && /^\w{1,40}$/.test(value) ? value : 'unreadable';
}
