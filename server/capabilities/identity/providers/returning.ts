import type { ProviderName } from '../../../kernel/config/providers.ts';
import type { Context } from '../../../kernel/context/context.ts';
import { secrets } from '../../../kernel/secrets/secrets.ts';
import { flowOver } from './faults.ts';
import { type Flow, openFlow, tripOf } from './flow.ts';
import { sealTicket } from './tickets.ts';
import { finishPage, reachDoor, refusalOf } from './travel.ts';

const FORM_PURPOSE = 'identity.providers.form';
/** The one parameter of an answer that came as a form. */
const FORM = 'form';

/** Who came back from a provider: as a ticket for the page, or as the code of what went wrong. */
export async function comeBack(
  ctx: Context,
  provider: ProviderName,
  given: Record<string, string>,
): Promise<string> {
  const door = reachDoor(ctx, provider);
  let flow: Flow | undefined;
  try {
    flow = openFlow(ctx, provider);
    const answer = unwrapped(ctx, provider, given);
    // Asked here for all doors: whatever else comes, it is not the way back of this browser's visit.
    if (answer['state'] !== flow.state) throw flowOver({ detail: 'The state is another one.' });
    const proof = await door.arrive(answer, tripOf(ctx, provider, flow));
    return finishPage(provider, { ticket: sealTicket(ctx, proof, flow) }, flow);
  } catch (error) {
    return finishPage(provider, { problem: refusalOf(ctx, provider, error) }, flow);
  }
}

/**
 * Wraps an answer that a provider let the browser post, to be brought back by the browser itself. A
 * post from another site comes without our cookies, and cookies that would come (`SameSite=None`) would
 * come with every forged one, too. Sealed, for an answer may hold a name, and addresses are kept.
 */
export function wrapForm(
  ctx: Context,
  provider: ProviderName,
  answer: Record<string, string>,
): string {
  const sealed = ctx.port(secrets).seal(FORM_PURPOSE, JSON.stringify(answer), provider);
  return new URLSearchParams({ [FORM]: sealed }).toString();
}

function unwrapped(
  ctx: Context,
  provider: ProviderName,
  given: Record<string, string>,
): Record<string, string> {
  const sealed = given[FORM];
  if (sealed === undefined) return given;
  const text = ctx.port(secrets).unseal(FORM_PURPOSE, sealed, provider);
  if (text === null) throw flowOver({ detail: 'The form is none of ours.' });
  return JSON.parse(text) as Record<string, string>;
}

/** What came beside the address's own parts. */
export function answerOf({
  provider: _provider,
  ...answer
}: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(answer).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(texts) as Record<string, string>;
}
