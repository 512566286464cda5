import type { Context } from '../../../kernel/context/context.ts';
import { brokenConstraint } from '../../../kernel/db/errors.ts';
import { emailTaken } from './faults.ts';
import { canonicalEmail } from './rules/email.ts';
import { findByPerson, updateEmail, verifyEmail } from './store/passwords.ts';

/** Where letters reach a person. */
export interface Contact {
  address: string;
  /** Whether a letter to it was shown to reach them. */
  verified: boolean;
}

/** The mail address of a person; null for those without one (guests, people of another door). */
export async function contactOf(ctx: Context, personId: string): Promise<Contact | null> {
  const row = await findByPerson(ctx.db, personId);
  return row && { address: row.email, verified: row.verified_at !== null };
}

/**
 * Notes that letters to a mail address reach the person; whoever calls it has seen the proof.
 * @returns false when the address is not theirs (any more)
 */
export function markVerified(ctx: Context, personId: string, email: string): Promise<boolean> {
  return verifyEmail(ctx.db, personId, canonicalEmail(email), ctx.now);
}

/**
 * Puts a mail address, shown to be the person's, in place of the one before.
 * @throws emailTaken
 */
export async function replaceEmail(ctx: Context, personId: string, email: string): Promise<void> {
  try {
    await updateEmail(ctx.db, personId, canonicalEmail(email), ctx.now);
  } catch (error) {
    if (brokenConstraint(error) !== 'password_email_key') throw error;
    throw emailTaken({ detail: 'Somebody else signs in with it.' });
  }
}
