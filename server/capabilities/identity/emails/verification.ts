import type { Context } from '../../../kernel/context/context.ts';
import { contactOf } from '../passwords/index.ts';
import { askAbout } from './asking.ts';
import { verifyLetter } from './letters.ts';
import { makeLink } from './links.ts';

/**
 * Sends the letter that asks whether the address is one's own; nobody with a verified one, or with
 * none, gets it. Call it in a transaction.
 * @returns false when there were too many letters already
 */
export async function askToVerify(ctx: Context, personId: string): Promise<boolean> {
  const contact = await contactOf(ctx, personId);
  if (!contact || contact.verified) return true;
  const { address: email } = contact;
  const link = await makeLink(ctx, { person_id: personId, purpose: 'verify', email, mailed: true });
  if (!link) return false;
  await askAbout(ctx, { personId, email, link, letter: verifyLetter });
  return true;
}
