import type { Db } from '../../../kernel/db/db.ts';

/** A row of `identity.password`. */
export interface PasswordRow {
  person_id: string;
  email: string;
  hash: string;
}

/** The credentials of a mail address, or null. */
export function findByEmail(db: Db, email: string): Promise<PasswordRow | null> {
  return db.first('select person_id, email, hash from identity.password where email = $1', [email]);
}

/** The credentials of a person, or null for a guest. */
export function findByPerson(db: Db, personId: string): Promise<PasswordRow | null> {
  return db.first('select person_id, email, hash from identity.password where person_id = $1', [
    personId,
  ]);
}

/** Adds credentials; breaks `password_email_key` when the address is taken. */
export async function insertPassword(db: Db, row: PasswordRow, now: Date): Promise<void> {
  await db.change(
    'insert into identity.password (person_id, email, hash, changed_at) values ($1, $2, $3, $4)',
    [row.person_id, row.email, row.hash, now],
  );
}

/** Replaces the hash. */
export async function updateHash(db: Db, personId: string, hash: string, now: Date): Promise<void> {
  const text = 'update identity.password set hash = $2, changed_at = $3 where person_id = $1';
  await db.change(text, [personId, hash, now]);
}

/** Seconds until all the keys are free again; 0 when they are. */
export async function blockedForS(db: Db, keys: string[], now: Date): Promise<number> {
  const row = await db.first<{ seconds: number | null }>(
    `select ceil(extract(epoch from max(blocked_until) - $2::timestamptz))::int as seconds
     from identity.sign_in_try where key = any($1) and blocked_until > $2`,
    [keys, now],
  );
  return row?.seconds ?? 0;
}

/**
 * Counts a try on a key before its outcome is known, so that many at once cannot pass together.
 * @returns the failures including this one; old ones are forgotten
 */
export async function countTry(
  db: Db,
  key: string,
  now: Date,
  forgottenHours: number,
): Promise<number> {
  const row = await db.first<{ failures: number }>(
    `insert into identity.sign_in_try as t (key, failures, blocked_until, last_at)
     values ($1, 1, $2, $2)
     on conflict (key) do update set last_at = $2, failures =
       case when t.last_at < $2::timestamptz - make_interval(hours => $3::int) then 1 else t.failures + 1 end
     returning failures`,
    [key, now, forgottenHours],
  );
  return row?.failures ?? 1;
}

/** Blocks a key until `until`. */
export async function blockKey(db: Db, key: string, until: Date): Promise<void> {
  await db.change('update identity.sign_in_try set blocked_until = $2 where key = $1', [
    key,
    until,
  ]);
}

/** After a success: forgets the account's own failures and takes back the try from the others. */
export async function forgiveTries(db: Db, own: string, others: string[]): Promise<void> {
  await db.change('delete from identity.sign_in_try where key = $1', [own]);
  await db.change(
    'update identity.sign_in_try set failures = greatest(failures - 1, 0) where key = any($1)',
    [others],
  );
}

/** Forgets tries older than `before`. */
export function purgeTries(db: Db, before: Date): Promise<number> {
  return db.change('delete from identity.sign_in_try where last_at < $1', [before]);
}
