import type { Context } from '../../../kernel/context/context.ts';
import { linkTo, sendMail, type writeLetter } from '../mail/index.ts';
import { personOfEmail } from '../passwords/index.ts';
import type { Reader } from './letters.ts';
import { ASKERS_PER_ADDRESS_MAX } from './limits.ts';
import type { FreshLink } from './links.ts';
import { takenLetter } from './notices.ts';
import { readerOf } from './reader.ts';
import { countOtherAskers } from './store.ts';

const HOUR_MS = 3_600_000;

/** Somebody who wants an address to be theirs. */
export interface Asker {
  personId: string;
  /** The address, canonical. */
  email: string;
  link: FreshLink;
  /** The letter that brings the link. */
  letter: (reader: Reader, url: string) => ReturnType<typeof writeLetter>;
}

/**
 * Asks by letter whether an address is one's own. Where somebody owns it already, they are told so
 * instead, without the link. All ways take the same steps, so neither the answer nor its time tells
 * whether somebody does. Silently no letter goes where several people asked for the address in this
 * hour: that they did is nobody's business. Call it in a transaction.
 */
export async function askAbout(
  ctx: Context,
  { personId, email, link, letter }: Asker,
): Promise<void> {
  const owner = await personOfEmail(ctx, email);
  const since = new Date(ctx.now.getTime() - HOUR_MS);
  const askers = await countOtherAskers(ctx.db, email, personId, since);
  const to = owner ?? personId;
  const reader = await readerOf(ctx, to);
  if (askers >= ASKERS_PER_ADDRESS_MAX) return;
  await sendMail(ctx, {
    key: link.key,
    to: email,
    personId: to,
    letter:
      owner === null ? letter(reader, link.url) : takenLetter(reader, linkTo(ctx, '/sign-in')),
  });
}
