import type { ProviderName } from '../../../kernel/config/providers.ts';
import type { Context } from '../../../kernel/context/context.ts';
import { keepGuest } from '../accounts/index.ts';
import { closeDoor, type DoorKind } from '../doors/index.ts';
import { brokenConstraint } from '../../../kernel/db/errors.ts';
import type { Proof } from './doors/port.ts';
import { providerLinked, providerUnlinked } from './events.ts';
import { linkExists, linkTaken, linkUnknown } from './faults.ts';
import { LABEL_CHARS_MAX } from './limits.ts';
import { countLinks, deleteLink, findLinked, findLinks, insertLink, lockSubject } from './store.ts';
import { type Ticket, useTicket } from './tickets.ts';

/**
 * Makes an account elsewhere a way in for somebody who is signed in; a guest is a member from then on.
 * Linking what is linked already changes nothing.
 * @throws linkTaken, linkExists, ticketOver
 */
export function linkBy(ctx: Context, personId: string, ticket: Ticket): Promise<void> {
  const { proof } = ticket;
  return ctx.transaction(async (ctx) => {
    await useTicket(ctx, ticket);
    await lockSubject(ctx.db, proof.issuer, proof.subject);
    const linked = await findLinked(ctx.db, proof.issuer, proof.subject);
    if (linked && linked.person_id !== personId) throw linkTaken();
    if (linked) return;
    await addLink(ctx, personId, proof);
    await keepGuest(ctx, personId);
  });
}

/** Adds a link and tells of it; @throws linkExists */
export async function addLink(ctx: Context, personId: string, proof: Proof): Promise<void> {
  const { issuer, subject, provider } = proof;
  const times = { linked_at: ctx.now, used_at: ctx.now };
  const row = { issuer, subject, person_id: personId, provider, label: labelOf(proof), ...times };
  try {
    await insertLink(ctx.db, row);
  } catch (error) {
    if (brokenConstraint(error) !== 'provider_link_person_key') throw error;
    throw linkExists({ detail: 'Unlink that one first.' });
  }
  await ctx.emit(providerLinked, { personId, provider });
}

/**
 * Ends a link, unless it is the person's last way in.
 * @throws linkUnknown, lastDoor
 */
export function unlink(ctx: Context, personId: string, provider: ProviderName): Promise<void> {
  return closeDoor(ctx, personId, async (ctx) => {
    if (!(await deleteLink(ctx.db, personId, provider))) throw linkUnknown();
    await ctx.emit(providerUnlinked, { personId, provider });
  });
}

/** Ends all links of a person, in the caller's transaction, and tells of each. */
async function unlinkAll(ctx: Context, personId: string): Promise<void> {
  const links = await findLinks(ctx.db, personId);
  for (const { provider } of links) await deleteLink(ctx.db, personId, provider);
  await ctx.emit(providerUnlinked, ...links.map(({ provider }) => ({ personId, provider })));
}

/** The links of people, as ways in beside others. */
export const linkedDoors: DoorKind = {
  count: (ctx, personId) => countLinks(ctx.db, personId),
  closeAll: unlinkAll,
};

/** What a person knows their account by: its name there, else its mail address. */
export function labelOf({ name, email }: Proof): string | null {
  const label = (name ?? email?.address ?? '').toWellFormed().replace(/\p{C}/gu, ' ').trim();
  return [...label].slice(0, LABEL_CHARS_MAX).join('') || null;
}
