import { createHash } from 'node:crypto';
import type { Context } from '../../../kernel/context/context.ts';
import { brokenConstraint } from '../../../kernel/db/errors.ts';
import { alreadyKept, passwordWeak } from './faults.ts';
import { hashPassword } from './hashing.ts';
import { isLeaked } from './leaked.ts';
import { ARGON2_SALT_BYTES } from './limits.ts';
import { canonicalEmail } from './rules/email.ts';
import { weaknessOf, type Weakness } from './rules/strength.ts';
import { findByPerson, insertPassword, readHouseSalt, updateHash } from './store/passwords.ts';

/** A password that somebody wants. */
export interface Wanted {
  email: string;
  password: string;
  /** Words of the person, beside the address, that must not make up the password. */
  own: string[];
}

/**
 * Hashes a password for a mail address after looking at its strength. Call it outside of a transaction:
 * hashing must hold no connection.
 * @throws passwordWeak
 */
export async function hashNew(ctx: Context, { email, password, own }: Wanted): Promise<string> {
  const weakness = weaknessOf(password, [...own, email], isLeaked);
  if (weakness) {
    const detail = REASONS[weakness];
    throw passwordWeak({ detail, errors: [{ pointer: '/password', code: weakness, detail }] });
  }
  return hashPassword(password, await saltOf(ctx, email));
}

const REASONS: Record<Weakness, string> = {
  broken: 'A password is made of whole characters.',
  short: 'A password has at least 10 characters; a few words in a row are good.',
  common: 'This password is on the list that everybody tries first.',
  repeats: 'Repeated or counted-up characters are tried first.',
  personal: 'Leave your own name and address out of it.',
};

/** The salt of all passwords that are set at a mail address: this house's own, and the address's own. */
export async function saltOf(ctx: Context, email: string): Promise<Buffer> {
  const house = await readHouseSalt(ctx.db);
  const digest = createHash('sha256').update(house).update(canonicalEmail(email)).digest();
  return digest.subarray(0, ARGON2_SALT_BYTES);
}

/**
 * Gives a person a mail address and a password hash to sign in with. The address is claimed by it, no
 * more: others may claim it, too, until somebody shows that it is theirs (see the README).
 * @param passwordHash as {@link hashNew} made it for this address
 * @throws alreadyKept
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
    if (brokenConstraint(error) !== 'password_pkey') throw error;
    throw alreadyKept();
  }
}

/** Replaces the password hash of a person. */
export function setHash(ctx: Context, personId: string, hash: string): Promise<void> {
  return updateHash(ctx.db, personId, hash, ctx.now);
}

/** The mail address a person signs in with; null for a guest. */
export async function emailOf(ctx: Context, personId: string): Promise<string | null> {
  return (await findByPerson(ctx.db, personId))?.email ?? null;
}
