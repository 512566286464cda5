import type { Context } from '../../../kernel/context/context.ts';
import { brokenConstraint } from '../../../kernel/db/errors.ts';
import { emailTaken } from './faults.ts';
import { CLAIMANTS_MAX } from './limits.ts';
import { canonicalEmail } from './rules/email.ts';
import {
  findByPerson,
  findClaimants,
  findOwner,
  updateEmail,
  verifyEmail,
} from './store/passwords.ts';

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

/** The person who showed that a mail address is theirs, or null. */
export async function personOfEmail(ctx: Context, email: string): Promise<string | null> {
  return (await findOwner(ctx.db, canonicalEmail(email)))?.person_id ?? null;
}

/** Who claims a mail address and has not shown that it is theirs, who came last first; a few of them. */
export async function claimantsOf(ctx: Context, email: string): Promise<string[]> {
  const rows = await findClaimants(ctx.db, canonicalEmail(email), CLAIMANTS_MAX);
  return rows.map(({ person_id }) => person_id);
}

/**
 * Makes a person the owner of the mail address they claim; whoever calls it has seen the proof.
 * @returns false when they do not claim it (any more)
 * @throws emailTaken when somebody else owns it
 */
export function markVerified(ctx: Context, personId: string, email: string): Promise<boolean> {
  return owning(() => verifyEmail(ctx.db, personId, canonicalEmail(email), ctx.now));
}

/**
 * Puts a mail address, shown to be the person's, in place of the one before.
 * @throws emailTaken when somebody else owns it
 */
export function replaceEmail(ctx: Context, personId: string, email: string): Promise<void> {
  return owning(() => updateEmail(ctx.db, personId, canonicalEmail(email), ctx.now));
}

async function owning<T>(change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if (brokenConstraint(error) !== 'password_email_owner') throw error;
    throw emailTaken({ detail: 'Somebody else has shown that it is theirs.' });
  }
}
