import type { Wire } from '../../../kernel/action/action.ts';
import type { Static } from '../../../kernel/action/schema.ts';
import type { ProviderName } from '../../../kernel/config/providers.ts';
import type { Context } from '../../../kernel/context/context.ts';
import { secrets } from '../../../kernel/secrets/secrets.ts';
import type { Trip } from './doors/port.ts';
import { flowOver } from './faults.ts';
import { FLOW_S, FLOW_WORD_BYTES } from './limits.ts';
import type { Intent } from './schemas.ts';

const PURPOSE = 'identity.providers.flow';
const COOKIE_PATH = '/api/identity/providers';

/** What a person set out for; to prove who they are one sets out from a session alone. */
export type Errand = Static<typeof Intent> | 'prove';

/** A visit to a provider, as the browser keeps it: sealed, in a cookie that no script reads. */
export interface Flow {
  state: string;
  nonce: string;
  verifier: string;
  next: string;
  intent: Errand;
  /** The session that `prove` is for; of no other errand. */
  sessionId: string | null;
  /** Milliseconds since 1970 at which it began. */
  atMs: number;
}

/** Begins a visit. */
export function beginFlow(
  ctx: Context,
  { next, intent, sessionId }: Pick<Flow, 'next' | 'intent' | 'sessionId'>,
): Flow {
  const word = () => ctx.chance.bytes(FLOW_WORD_BYTES).toString('base64url');
  const atMs = ctx.now.getTime();
  return { state: word(), nonce: word(), verifier: word(), next, intent, sessionId, atMs };
}

/** The visit as its provider's door needs it. */
export function tripOf(ctx: Context, provider: ProviderName, flow: Flow): Trip {
  const { state, nonce, verifier } = flow;
  const since = flow.intent === 'prove' ? new Date(flow.atMs) : null;
  const redirectUri = callbackOf(ctx, provider);
  return { state, nonce, verifier, redirectUri, since, now: ctx.now };
}

/** Where a provider sends browsers back to; registered there, and another one for each provider. */
export function callbackOf({ config }: Context, provider: ProviderName): string {
  if (config.publicUrl === null) throw new Error('providers without MADANG_PUBLIC_URL');
  return new URL(`${COOKIE_PATH}/${provider}/callback`, config.publicUrl).href;
}

/** Seals a visit for its provider: of another one's way back it says nothing. */
export function sealFlow(ctx: Context, provider: ProviderName, flow: Flow): string {
  return ctx.port(secrets).seal(PURPOSE, JSON.stringify(flow), provider);
}

/**
 * The visit to a provider that the asking browser is on.
 * @throws flowOver when there is none, or it began too long ago
 */
export function openFlow(ctx: Context, provider: ProviderName): Flow {
  const sealed = ctx.caller.cookie(cookieOf(provider));
  const text = sealed === undefined ? null : ctx.port(secrets).unseal(PURPOSE, sealed, provider);
  if (text === null) throw flowOver();
  const flow = JSON.parse(text) as Flow;
  if (ctx.now.getTime() - flow.atMs > FLOW_S * 1000) throw flowOver();
  return flow;
}

/**
 * Gives a visit to the browser. `Lax`, for it must be there when the provider sends the person back;
 * one for each provider, so that two visits in two tabs do not take it from each other.
 */
export function keepFlow(wire: Wire, provider: ProviderName, sealed: string): void {
  wire.setCookie(cookieOf(provider), sealed, {
    path: COOKIE_PATH,
    maxAgeS: FLOW_S,
    sameSite: 'lax',
  });
}

function cookieOf(provider: ProviderName): string {
  return `madang_visit_${provider}`;
}
