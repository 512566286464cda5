import type { Context } from '../../../kernel/context/context.ts';
import { openAccount } from '../accounts/index.ts';
import { proveSecond } from '../factors/index.ts';
import { personOfEmail } from '../passwords/index.ts';
import { judgeName } from '../profiles/index.ts';
import { type Signed, startSession } from '../sessions/index.ts';
import type { Proof } from './doors/port.ts';
import { linkNeeded } from './faults.ts';
import { addLink, labelOf } from './links.ts';
import { nameFrom } from './rules/given-name.ts';
import { findLinked, lockSubject, touchLink } from './store.ts';
import { type Ticket, useTicket } from './tickets.ts';

/** What somebody who comes in says beside the ticket. */
export interface Entering {
  client: 'browser' | 'program';
  code: string | undefined;
  language: 'ko' | 'en';
  zone: string;
}

/**
 * Signs in whom a proof speaks of; whoever comes for the first time gets an account. Call it outside
 * of a transaction: a wrong code must count.
 * @throws linkNeeded, ticketOver, and what the second factor throws
 */
export async function enterBy(ctx: Context, ticket: Ticket, how: Entering): Promise<Signed> {
  const { proof } = ticket;
  const known = await personOf(ctx, proof);
  if (known === null) await refuseKnownMail(ctx, proof);
  const factors = known === null ? 1 : await proveSecond(ctx, known, how.code);
  return ctx.transaction(async (ctx) => {
    await useTicket(ctx, ticket);
    await lockSubject(ctx.db, proof.issuer, proof.subject);
    const personId = known ?? (await personOf(ctx, proof)) ?? (await signUp(ctx, proof, how));
    await touchLink(ctx.db, { ...proof, label: labelOf(proof) }, ctx.now);
    return startSession(ctx, personId, how.client, factors);
  });
}

/** The subject of the issuer decides, never the mail: addresses change hands, and anybody may type one. */
async function personOf(ctx: Context, { issuer, subject }: Proof): Promise<string | null> {
  return (await findLinked(ctx.db, issuer, subject))?.person_id ?? null;
}

/**
 * Whoever has an account here with the very address, both sides verified, most likely wants that one.
 * They are not let into it, though: they sign in to it, and link.
 * @throws linkNeeded
 */
async function refuseKnownMail(ctx: Context, { email }: Proof): Promise<void> {
  if (!email?.verified) return;
  if ((await personOfEmail(ctx, email.address)) === null) return;
  throw linkNeeded({ detail: 'Sign in to it as you always do, then link this account.' });
}

async function signUp(ctx: Context, proof: Proof, { language, zone }: Entering): Promise<string> {
  const name = nameFrom(proof.name, language, judgeName);
  const personId = await openAccount(ctx, { name, language, zone, role: 'member' });
  await addLink(ctx, personId, proof);
  return personId;
}
