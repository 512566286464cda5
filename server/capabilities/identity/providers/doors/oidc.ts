import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  type Configuration,
  type IDToken,
} from 'openid-client';
import type { ProviderName } from '../../../../kernel/config/providers.ts';
import type { Fault } from '../../../../kernel/faults/fault.ts';
import { providerCancelled, providerFailed, providerUnreachable } from '../faults.ts';
import { SUBJECT_CHARS_MAX } from '../limits.ts';
import { isSince, nameOfForm, toldBy } from '../rules/claims.ts';
import { isUnreachable } from './outbound.ts';
import type { Door, Proof, Trip } from './port.ts';

/** What an OpenID Connect provider does its own way. */
export interface OidcDoorOptions {
  name: ProviderName;
  label: string | null;
  /** Parameters of the authorization request beside the usual ones. */
  parameters: Record<string, string>;
  /** What asks whoever is signed in there to show anew that it is them; nothing where it cannot be asked. */
  anew: Record<string, string>;
  /** Whether its ID tokens say when that was (`auth_time`): then it is not taken from the browser. */
  tellsWhen: boolean;
  /** False for Apple, whose documents know no PKCE: there the nonce ties the code (RFC 9700, 2.1.1). */
  usesPkce: boolean;
  /** The provider as discovered, with our credentials in it. */
  configure(now: Date): Promise<Configuration>;
}

/** What providers say when a person turned back; Apple has a word of its own. */
const CANCELLED = new Set(['access_denied', 'user_cancelled_authorize']);

/** A door to an OpenID Connect provider: authorization code flow with PKCE, state and nonce. */
export function oidcDoor(options: OidcDoorOptions): Door {
  const { name, label } = options;
  return {
    name,
    label,
    async depart(trip) {
      const config = await options.configure(trip.now).catch(refuse);
      return buildAuthorizationUrl(config, {
        redirect_uri: trip.redirectUri,
        response_type: 'code',
        state: trip.state,
        nonce: trip.nonce,
        ...options.parameters,
        ...(trip.since === null ? {} : options.anew),
        ...(options.usesPkce ? await challengeOf(trip) : {}),
      });
    },
    async arrive(answer, trip) {
      if (CANCELLED.has(answer['error'] ?? '')) throw providerCancelled();
      const config = await options.configure(trip.now).catch(refuse);
      const { claims, more } = await ask(config, answer, trip, options).catch(refuse);
      if (trip.since !== null && options.tellsWhen) requireAnew(claims, trip.since);
      return proofOf(name, claims, more, nameOfForm(answer['user']));
    },
  };
}

async function challengeOf({ verifier }: Trip): Promise<Record<string, string>> {
  return {
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  };
}

/** Trades the code for an ID token that the library has verified, and asks for what it left out. */
async function ask(
  config: Configuration,
  answer: Record<string, string>,
  trip: Trip,
  { usesPkce }: OidcDoorOptions,
): Promise<{ claims: IDToken; more: Record<string, unknown> }> {
  const here = new URL(trip.redirectUri);
  here.search = new URLSearchParams(answer).toString();
  const tokens = await authorizationCodeGrant(config, here, {
    expectedState: trip.state,
    expectedNonce: trip.nonce,
    idTokenExpected: true,
    ...(usesPkce ? { pkceCodeVerifier: trip.verifier } : {}),
  });
  const claims = tokens.claims();
  if (!claims) throw providerFailed({ detail: 'It sent no ID token.' });
  const isWhole = 'name' in claims && 'email_verified' in claims;
  if (isWhole || !config.serverMetadata().userinfo_endpoint) return { claims, more: {} };
  // The access token is used this once and kept nowhere.
  const more = await fetchUserInfo(config, tokens.access_token, claims.sub);
  return { claims, more };
}

/** The browser carries the question, so it may have lost it on the way: the signed answer counts. */
function requireAnew({ auth_time: authTimeS }: IDToken, since: Date): void {
  if (authTimeS === undefined)
    throw providerFailed({ detail: 'It does not say when (auth_time).' });
  if (isSince(authTimeS, since)) return;
  throw providerFailed({ detail: 'It asked nobody anew (auth_time is too old).' });
}

function proofOf(
  provider: ProviderName,
  claims: IDToken,
  more: Record<string, unknown>,
  formName: string | null,
): Proof {
  const { iss: issuer, sub: subject } = claims;
  if (issuer.length > SUBJECT_CHARS_MAX || subject.length > SUBJECT_CHARS_MAX || subject === '') {
    throw providerFailed({ detail: 'Its account id is not one.' });
  }
  // What is signed goes before what is not.
  const told = toldBy({ ...more, ...claims });
  return { provider, issuer, subject, email: told.email, name: told.name ?? formName };
}

/** An error of the library as a fault; only its code is told, for its texts may hold tokens. */
function refuse(error: unknown): never {
  throw asFault(error);
}

function asFault(error: unknown): Fault {
  if (isUnreachable(error)) return providerUnreachable({ detail: reasonOf(error) });
  const { code, error: word } = (error ?? {}) as { code?: unknown; error?: unknown };
  const said = [code, word].filter((part) => typeof part === 'string' && /^\w{1,60}$/.test(part));
  // What carries no code is a mistake of ours, and must be seen.
  if (said.length === 0) throw error;
  return providerFailed({ detail: `Its answer was refused: ${said.join(' ')}.` });
}

function reasonOf(error: unknown): string {
  let under = error;
  while (under instanceof Error && under.name !== 'Unreachable') under = under.cause;
  return `No answer: ${under instanceof Error ? under.message : 'unknown'}.`;
}
