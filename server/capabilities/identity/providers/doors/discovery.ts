import {
  allowInsecureRequests,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  type ClientAuth,
  type Configuration,
} from 'openid-client';
import { CLOCK_SKEW_S, DISCOVERY_RETRY_S, DISCOVERY_S, DISCOVERY_STALE_S } from '../limits.ts';
import { type Ask, isUnreachable, Unreachable } from './outbound.ts';

/** An issuer and who we are there. */
export interface Registered {
  issuer: string;
  clientId: string;
  authenticate: ClientAuth;
  /** Origins that the issuer's endpoints may be on. */
  origins: ReadonlySet<string>;
  ask: Ask;
}

/**
 * Finds out an issuer's endpoints and keeps them for an hour. When it cannot be asked then, the old word
 * is good for a day: a provider whose metadata is away for a minute locks nobody out.
 */
export function discoverer(registered: Registered): (now: Date) => Promise<Configuration> {
  let known: { config: Configuration; atMs: number } | null = null;
  let triedMs = -Infinity;
  let asking: Promise<Configuration> | null = null;
  const askAnew = async (nowMs: number) => {
    triedMs = nowMs;
    try {
      const config = await discover(registered);
      known = { config, atMs: nowMs };
      return config;
    } catch (error) {
      const isGood = known && nowMs - known.atMs < DISCOVERY_STALE_S * 1000;
      if (isGood && known && isUnreachable(error)) return known.config;
      throw error;
    }
  };
  return async (now) => {
    const nowMs = now.getTime();
    const isFresh = known && nowMs - known.atMs < DISCOVERY_S * 1000;
    const isTried = known && nowMs - triedMs < DISCOVERY_RETRY_S * 1000;
    if (known && (isFresh || isTried)) return known.config;
    asking ??= askAnew(nowMs).finally(() => (asking = null));
    return asking;
  };
}

async function discover({ issuer, clientId, authenticate, origins, ask }: Registered) {
  const url = new URL(issuer);
  const config = await discovery(url, clientId, { [clockTolerance]: CLOCK_SKEW_S }, authenticate, {
    [customFetch]: (address, { method, headers, body }) =>
      ask(address, {
        method,
        headers,
        body: (body ?? null) as NonNullable<RequestInit['body']> | null,
      }),
    // Signatures are checked although tokens come straight from the provider: one wall more.
    execute: [
      enableNonRepudiationChecks,
      ...(url.protocol === 'http:' ? [allowInsecureRequests] : []),
    ],
  });
  // People are sent to it, so it must be the provider's own as well.
  const entrance = URL.parse(config.serverMetadata().authorization_endpoint ?? '');
  if (!entrance || !origins.has(entrance.origin)) {
    throw new Unreachable('its authorization endpoint is on a host of nobody');
  }
  return config;
}
