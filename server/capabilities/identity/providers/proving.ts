import type { Static } from '../../../kernel/action/schema.ts';
import type { ProviderName } from '../../../kernel/config/providers.ts';
import type { Context } from '../../../kernel/context/context.ts';
import { whoAreYou } from '../../../kernel/faults/catalogue.ts';
import { proveSecond } from '../factors/index.ts';
import { markProved, type Proved } from '../sessions/index.ts';
import { linkOther, linkUnknown } from './faults.ts';
import { beginFlow, sealFlow, tripOf } from './flow.ts';
import { labelOf } from './links.ts';
import { ownPage } from './rules/next.ts';
import type { Location } from './schemas.ts';
import { findLinked, findLinks, touchLink } from './store.ts';
import { openTicket, useTicket } from './tickets.ts';
import { reachDoor } from './travel.ts';

/**
 * Where to send somebody who shows once more, by an account linked to them, that it is them; and the
 * visit for their browser to keep, which is tied to their session.
 * @throws providerUnknown, linkUnknown, providerUnreachable
 */
export async function setOutToProve(
  ctx: Context,
  provider: ProviderName,
  next: string | undefined,
): Promise<Static<typeof Location>> {
  const { id, sessionId } = actorOf(ctx);
  const door = reachDoor(ctx, provider);
  const links = await findLinks(ctx.db, id);
  if (!links.some((link) => link.provider === provider)) throw linkUnknown();
  const flow = beginFlow(ctx, { next: ownPage(next), intent: 'prove', sessionId });
  const { href } = await door.depart(tripOf(ctx, provider, flow));
  return { location: href, flow: sealFlow(ctx, provider, flow) };
}

/**
 * Marks the session as proved by what a provider said: of an account that is linked to its person, in
 * the browser and the session that set out. Call it outside of a transaction: a wrong code must count.
 * @throws ticketOver, linkOther, sessionOver, and what the second factor throws
 */
export async function proveBy(
  ctx: Context,
  given: string,
  code: string | undefined,
): Promise<Proved> {
  const { id, sessionId } = actorOf(ctx);
  const ticket = openTicket(ctx, given, sessionId);
  const { proof } = ticket;
  const linked = await findLinked(ctx.db, proof.issuer, proof.subject);
  if (linked?.person_id !== id) {
    throw linkOther({ detail: 'Choose the account there that is linked to you.' });
  }
  const factors = await proveSecond(ctx, id, code);
  return ctx.transaction(async (ctx) => {
    await useTicket(ctx, ticket);
    await touchLink(ctx.db, { ...proof, label: labelOf(proof) }, ctx.now);
    return markProved(ctx, factors);
  });
}

function actorOf({ actor }: Context): { id: string; sessionId: string } {
  if (actor.kind !== 'person') throw whoAreYou();
  return actor;
}
