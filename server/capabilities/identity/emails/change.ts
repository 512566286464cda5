import type { Context } from '../../../kernel/context/context.ts';
import { linkTo, sendMail } from '../mail/index.ts';
import { contactOf, personOfEmail, replaceEmail, type Contact } from '../passwords/index.ts';
import { emailChanged } from './events.ts';
import { linkOver } from './faults.ts';
import { changeAskedLetter, changedLetter, changeLetter, takenLetter } from './letters.ts';
import { ASKERS_PER_ADDRESS_MAX } from './limits.ts';
import { LINK_OVER, makeLink, refuseLetter } from './links.ts';
import { readerOf } from './reader.ts';
import { countOtherAskers, voidLinks, type LinkRow } from './store.ts';

const HOUR_MS = 3_600_000;

/** A wish for another address. */
export interface Wish {
  personId: string;
  contact: Contact;
  /** The address wished for, canonical. */
  next: string;
}

/**
 * Writes the letters of a wish: to the new address, and to the old one if letters reach it. All ways
 * take the same steps, so neither the answer nor its time tells whether the new one is in use.
 * @throws lettersTooMany
 */
export async function askToChange(ctx: Context, { personId, contact, next }: Wish): Promise<void> {
  const of: LinkRow = { person_id: personId, purpose: 'change', email: next, mailed: true };
  const link = await makeLink(ctx, of);
  if (!link) return refuseLetter(ctx, of);
  const owner = await personOfEmail(ctx, next);
  const since = new Date(ctx.now.getTime() - HOUR_MS);
  const askers = await countOtherAskers(ctx.db, next, personId, since);
  const reader = await readerOf(ctx, owner ?? personId);
  const letter =
    owner === null ? changeLetter(reader, link.url) : takenLetter(reader, linkTo(ctx, '/sign-in'));
  // Silently: that others ask for the address too is nobody's business.
  if (askers < ASKERS_PER_ADDRESS_MAX) {
    await sendMail(ctx, { key: link.key, to: next, personId: owner ?? personId, letter });
  }
  if (!contact.verified) return;
  const told = changeAskedLetter(await readerOf(ctx, personId), {
    email: next,
    url: linkTo(ctx, '/forgot'),
  });
  await sendMail(ctx, { key: `${link.key}:old`, to: contact.address, personId, letter: told });
}

/**
 * Puts the new address in place of the old one, which is told. Links to the old one are void: who
 * reads that mailbox later resets nothing.
 * @throws emailTaken when somebody else signs in with it by now, linkOver
 */
export async function changeTo(ctx: Context, { person_id: personId, email }: LinkRow) {
  const before = await contactOf(ctx, personId);
  if (!before) throw linkOver({ detail: LINK_OVER });
  await replaceEmail(ctx, personId, email);
  await voidLinks(ctx.db, personId, ['verify', 'change', 'reset']);
  await ctx.emit(emailChanged, { personId });
  if (!before.verified) return;
  const letter = changedLetter(await readerOf(ctx, personId), email);
  const key = `identity.emails.changed:${ctx.newId()}`;
  await sendMail(ctx, { key, to: before.address, personId, letter });
}
