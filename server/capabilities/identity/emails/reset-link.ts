import type { Context } from '../../../kernel/context/context.ts';
import { emailOf } from '../passwords/index.ts';
import { LINK_MINUTES } from './limits.ts';
import { makeLink } from './links.ts';

/** A link by which a person sets their password, for whoever runs the house to hand over. */
export interface ResetLink {
  url: string;
  minutes: number;
}

/**
 * Makes the person's link to set a password, without a letter: the command line gives it to the
 * operator, who stands for the address. It opens once, and voids the one before.
 * @returns null when there is no address, or there were as many links in this hour as there may be
 */
export async function makeResetLink(ctx: Context, personId: string): Promise<ResetLink | null> {
  const email = await emailOf(ctx, personId);
  if (email === null) return null;
  const link = await makeLink(ctx, { person_id: personId, purpose: 'reset', email, mailed: false });
  return link && { url: link.url, minutes: LINK_MINUTES.reset };
}
