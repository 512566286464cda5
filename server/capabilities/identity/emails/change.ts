import type { Context } from '../../../kernel/context/context.ts';
import { linkTo, sendMail } from '../mail/index.ts';
import { contactOf, replaceEmail, type Contact } from '../passwords/index.ts';
import { askAbout } from './asking.ts';
import { emailChanged } from './events.ts';
import { linkOver } from './faults.ts';
import { changeLetter } from './letters.ts';
import { LINK_OVER, makeLink, refuseLetter } from './links.ts';
import { changeAskedLetter, changedLetter } from './notices.ts';
import { readerOf } from './reader.ts';
import { voidLinks, type LinkRow } from './store.ts';

/** A wish for another address. */
export interface Wish {
  personId: string;
  contact: Contact;
  /** The address wished for, canonical. */
  next: string;
}

/**
 * Writes the letters of a wish: to the new address, and to the old one if letters reach it.
 * @throws lettersTooMany
 */
export async function askToChange(ctx: Context, { personId, contact, next }: Wish): Promise<void> {
  const of: LinkRow = { person_id: personId, purpose: 'change', email: next, mailed: true };
  const link = await makeLink(ctx, of);
  if (!link) return refuseLetter(ctx, of);
  await askAbout(ctx, { personId, email: next, link, letter: changeLetter });
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
 * @throws emailTaken when somebody else owns it by now, linkOver
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
