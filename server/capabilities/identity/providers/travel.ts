import type { ProviderName } from '../../../kernel/config/providers.ts';
import type { Context } from '../../../kernel/context/context.ts';
import { Fault } from '../../../kernel/faults/fault.ts';
import { type Door, doors } from './doors/port.ts';
import { providerUnknown } from './faults.ts';
import type { Flow } from './flow.ts';

/** The page of the web app that people come back to. */
const FINISH = '/sign-in/finish';

/** The door to a configured provider; @throws providerUnknown */
export function reachDoor(ctx: Context, provider: ProviderName): Door {
  const door = ctx.port(doors).get(provider);
  if (!door) throw providerUnknown();
  return door;
}

/**
 * The page to come back to, with what it is to know in its fragment: that part of an address is sent
 * to no server and stands in no log.
 */
export function finishPage(
  provider: ProviderName,
  outcome: { ticket: string } | { problem: string },
  flow?: Pick<Flow, 'next' | 'intent'>,
): string {
  const told = { ...outcome, provider, intent: flow?.intent, next: flow?.next };
  const known = Object.entries(told).filter(([, value]) => value !== undefined);
  return `${FINISH}#${new URLSearchParams(known as [string, string][]).toString()}`;
}

/**
 * The code of a refusal, for the page to say in the person's words. A person in a browser gets a page,
 * not a problem; the operator gets the reason in the log. Anything unexpected is thrown on.
 */
export function refusalOf(ctx: Context, provider: ProviderName, error: unknown): string {
  if (!(error instanceof Fault)) throw error;
  const { code } = error.kind;
  ctx.log.warn({ provider, code, reason: error.facts.detail }, 'a sign-in did not succeed');
  return code;
}
