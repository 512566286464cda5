import type { Context } from '../../../kernel/context/context.ts';
import { brokenConstraint } from '../../../kernel/db/errors.ts';
import { alreadyKept, credentialsWrong, emailTaken, passwordWeak } from './faults.ts';
import { hashPassword, opensHash } from './hashing.ts';
import { isLeaked } from './leaked.ts';
import { canonicalEmail } from './rules/email.ts';
import { weaknessOf, type Weakness } from './rules/strength.ts';
import { findByEmail, findByPerson, insertPassword, updateHash } from './store/passwords.ts';
import { beginTry } from './throttle.ts';

/**
 * Hashes a password after looking at its strength.
 * @param own words of the person that must not make up the password
 * @throws passwordWeak
 */
export async function hashNew(password: string, own: string[]): Promise<string> {
  const weakness = weaknessOf(password, own, isLeaked);
  if (weakness) {
    const detail = REASONS[weakness];
    throw passwordWeak({ detail, errors: [{ pointer: '/password', code: weakness, detail }] });
  }
  return hashPassword(password);
}

const REASONS: Record<Weakness, string> = {
  broken: 'A password is made of whole characters.',
  short: 'A password has at least 10 characters; a few words in a row are good.',
  common: 'This password is on the list that everybody tries first.',
  repeats: 'Repeated or counted-up characters are tried first.',
  personal: 'Leave your own name and address out of it.',
};

/**
 * Gives a person a mail address and a password hash to sign in with.
 * @throws emailTaken, alreadyKept
 */
export async function addCredentials(
  ctx: Context,
  personId: string,
  email: string,
  passwordHash: string,
): Promise<void> {
  const row = { person_id: personId, email: canonicalEmail(email), hash: passwordHash };
  try {
    await insertPassword(ctx.db, row, ctx.now);
  } catch (error) {
    const broken = brokenConstraint(error);
    if (broken === 'password_pkey') throw alreadyKept();
    if (broken !== 'password_email_key') throw error;
    const detail = 'Sign in with it, or use another one.';
    throw emailTaken({ detail, errors: [{ pointer: '/email', code: 'taken', detail }] });
  }
}

/**
 * Who signs in with this mail address and password. An unknown address costs the same time. Call it
 * outside of a transaction: a wrong try must count, and hashing must hold no connection.
 * @returns the person's id
 * @throws credentialsWrong, triesTooMany
 */
export async function verifyCredentials(
  ctx: Context,
  email: string,
  password: string,
): Promise<string> {
  const kept = canonicalEmail(email);
  const attempt = await beginTry(ctx, kept);
  const row = await findByEmail(ctx.db, kept);
  const opens = await opensHash(row?.hash ?? null, password);
  if (!row || !opens) throw credentialsWrong();
  await attempt.forgive();
  return row.person_id;
}

/**
 * Verifies the current password of a person and hashes the next one; like {@link verifyCredentials},
 * outside of a transaction. {@link setHash} then puts it in place.
 * @param own words of the person, beside the mail address, that must not make up the password
 * @throws credentialsWrong, triesTooMany, passwordWeak
 */
export async function hashNext(
  ctx: Context,
  personId: string,
  { current, password, own }: { current: string; password: string; own: string[] },
): Promise<string> {
  const row = await findByPerson(ctx.db, personId);
  if (!row) throw credentialsWrong({ detail: 'A guest has no password yet.' });
  await verifyCredentials(ctx, row.email, current);
  return hashNew(password, [...own, row.email]);
}

/** Replaces the password hash of a person. */
export function setHash(ctx: Context, personId: string, hash: string): Promise<void> {
  return updateHash(ctx.db, personId, hash, ctx.now);
}

/** The mail address a person signs in with; null for a guest. */
export async function emailOf(ctx: Context, personId: string): Promise<string | null> {
  return (await findByPerson(ctx.db, personId))?.email ?? null;
}

/** The person who signs in with a mail address, for commands; null when nobody does. */
export async function personOfEmail(ctx: Context, email: string): Promise<string | null> {
  return (await findByEmail(ctx.db, canonicalEmail(email)))?.person_id ?? null;
}
