import type { Db } from '../../../../kernel/db/db.ts';

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

/** Adds credentials; breaks `password_email_key` when the address is taken, `password_pkey` when the person has some. */
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
