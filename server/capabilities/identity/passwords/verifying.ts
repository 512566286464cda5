import type { Context } from '../../../kernel/context/context.ts';
import { hashNew, saltOf } from './credentials.ts';
import { credentialsWrong } from './faults.ts';
import { hashPassword, opensHash } from './hashing.ts';
import { canonicalEmail } from './rules/email.ts';
import { findByHash, findByPerson, findFirst, type PasswordRow } from './store/passwords.ts';
import { beginTry } from './throttle.ts';

/**
 * Who signs in with this mail address and password: its owner before those who only claim it, and of
 * these who came last. However many there are, even none, it takes the same two hashes. Call it
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
  const [first, salt] = [await findFirst(ctx.db, kept), await saltOf(ctx, kept)];
  const [opensFirst, hash] = await Promise.all([
    opensHash(first?.hash ?? null, password),
    hashPassword(password, salt),
  ]);
  const other = await findByHash(ctx.db, kept, hash);
  const opened = opensFirst ? first : null;
  const row = opened?.verified_at ? opened : (other ?? opened);
  if (!row) throw credentialsWrong();
  await attempt.forgive(isOwner(row));
  return row.person_id;
}

/**
 * Whether a password is a person's own; like {@link verifyCredentials}, outside of a transaction.
 * @throws credentialsWrong, triesTooMany
 */
export async function verifyOwn(ctx: Context, personId: string, password: string): Promise<void> {
  await openOwn(ctx, personId, password);
}

async function openOwn(ctx: Context, personId: string, password: string): Promise<PasswordRow> {
  const row = await findByPerson(ctx.db, personId);
  if (!row) throw credentialsWrong({ detail: 'This account has no password.' });
  const attempt = await beginTry(ctx, row.email);
  if (!(await opensHash(row.hash, password))) throw credentialsWrong();
  await attempt.forgive(isOwner(row));
  return row;
}

/** Only an owner's success makes up for wrong tries: a claim is had for the asking, by a guesser too. */
function isOwner(row: PasswordRow): boolean {
  return row.verified_at !== null;
}

/**
 * Verifies the current password of a person and hashes the next one; like {@link verifyCredentials},
 * outside of a transaction. `setHash` then puts it in place.
 * @param own words of the person, beside the mail address, that must not make up the password
 * @throws credentialsWrong, triesTooMany, passwordWeak
 */
export async function hashNext(
  ctx: Context,
  personId: string,
  { current, password, own }: { current: string; password: string; own: string[] },
): Promise<string> {
  const { email } = await openOwn(ctx, personId, current);
  return hashNew(ctx, { email, password, own });
}
