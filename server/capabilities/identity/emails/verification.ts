import type { Context } from '../../../kernel/context/context.ts';
import { sendMail } from '../mail/index.ts';
import { contactOf } from '../passwords/index.ts';
import { verifyLetter } from './letters.ts';
import { makeLink } from './links.ts';
import { readerOf } from './reader.ts';

/**
 * Sends the letter that asks whether the address is one's own; nobody with a verified one, or with
 * none, gets it. Call it in a transaction.
 * @returns false when there were too many letters already
 */
export async function askToVerify(ctx: Context, personId: string): Promise<boolean> {
  const contact = await contactOf(ctx, personId);
  if (!contact || contact.verified) return true;
  const { address } = contact;
  const link = await makeLink(ctx, {
    person_id: personId,
    purpose: 'verify',
    email: address,
    mailed: true,
  });
  if (!link) return false;
  const letter = verifyLetter(await readerOf(ctx, personId), link.url);
  await sendMail(ctx, { key: link.key, to: address, personId, letter });
  return true;
}
