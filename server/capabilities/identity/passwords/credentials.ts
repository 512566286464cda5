import { hash, verify } from '@node-rs/argon2';
import type { Context } from '../../../kernel/context/context.ts';
import { brokenConstraint } from '../../../kernel/db/errors.ts';
import { isCommon } from './common.ts';
import { credentialsWrong, emailTaken, passwordWeak } from './faults.ts';
import { ARGON2 } from './limits.ts';
import { canonicalEmail } from './rules/email.ts';
import { weaknessOf, type Weakness } from './rules/strength.ts';
import { findByEmail, findByPerson, insertPassword, updateHash } from './store.ts';
import { beginTry } from './throttle.ts';

/**
 * Hashes a password after looking at its strength.
 * @param own words of the person that must not make up the password
 * @throws passwordWeak
 */
export async function hashNew(password: string, own: string[]): Promise<string> {
  const weakness = weaknessOf(password, own, isCommon);
  if (weakness) {
    const detail = REASONS[weakness];
    throw passwordWeak({ detail, errors: [{ pointer: '/password', code: weakness, detail }] });
  }
  return hash(password.normalize('NFC'), ARGON2);
}

const REASONS: Record<Weakness, string> = {
  short: 'A password has at least 10 characters; a few words in a row are good.',
  common: 'This password is on the list that everybody tries first.',
  repeats: 'Repeated or counted-up characters are tried first.',
  personal: 'Leave your own name and address out of it.',
};

/**
 * Gives a person a mail address and a password hash to sign in with.
 * @throws emailTaken
 */
export async function addCredentials(
  ctx: Context,
  personId: string,
  email: string,
  passwordHash: string,
): Promise<string> {
  const kept = canonicalEmail(email);
  try {
    await insertPassword(ctx.db, { person_id: personId, email: kept, hash: passwordHash }, ctx.now);
  } catch (error) {
    if (brokenConstraint(error) !== 'password_email_key') throw error;
    const detail = 'Sign in with it, or use another one.';
    throw emailTaken({ detail, errors: [{ pointer: '/email', code: 'taken', detail }] });
  }
  return kept;
}

/**
 * Who signs in with this mail address and password. An unknown address costs the same time.
 * @returns the person's id and the address
 * @throws credentialsWrong, triesTooMany
 */
export async function verifyCredentials(
  ctx: Context,
  email: string,
  password: string,
): Promise<{ personId: string; email: string }> {
  const kept = canonicalEmail(email);
  const attempt = await beginTry(ctx, kept);
  const row = await findByEmail(ctx.db, kept);
  const right = await verify(row?.hash ?? (await decoyHash()), password.normalize('NFC'));
  if (!row || !right) throw credentialsWrong();
  await attempt.forgive();
  return { personId: row.person_id, email: row.email };
}

/**
 * Replaces the password of a person who knows the current one.
 * @throws credentialsWrong, triesTooMany, passwordWeak
 */
export async function replacePassword(
  ctx: Context,
  personId: string,
  current: string,
  password: string,
): Promise<void> {
  const row = await findByPerson(ctx.db, personId);
  if (!row) throw credentialsWrong({ detail: 'A guest has no password yet.' });
  await verifyCredentials(ctx, row.email, current);
  const next = await hashNew(password, [row.email]);
  await updateHash(ctx.db, personId, next, ctx.now);
}

/** The mail address a person signs in with; null for a guest. */
export async function emailOf(ctx: Context, personId: string): Promise<string | null> {
  return (await findByPerson(ctx.db, personId))?.email ?? null;
}

/** The person who signs in with a mail address, for commands; null when nobody does. */
export async function personOfEmail(ctx: Context, email: string): Promise<string | null> {
  return (await findByEmail(ctx.db, canonicalEmail(email)))?.person_id ?? null;
}

let decoy: Promise<string> | undefined;

/** A hash that no password opens, with the cost of a real one: who has no account is not told apart by time. */
function decoyHash(): Promise<string> {
  decoy ??= hash('nobody has this password', ARGON2);
  return decoy;
}
