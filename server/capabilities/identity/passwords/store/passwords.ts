import type { Db } from '../../../../kernel/db/db.ts';

/** A row of `identity.password`. */
export interface PasswordRow {
  person_id: string;
  email: string;
  hash: string;
  /** When letters to the address were shown to reach the person. */
  verified_at: Date | null;
}

const COLUMNS = 'person_id, email, hash, verified_at';

/** Who showed that a mail address is theirs, or null. */
export function findOwner(db: Db, email: string): Promise<PasswordRow | null> {
  return db.first(
    `select ${COLUMNS} from identity.password where email = $1 and verified_at is not null`,
    [email],
  );
}

/** The owner of a mail address, else who claimed it first, or null. Ids begin with the time. */
export function findFirst(db: Db, email: string): Promise<PasswordRow | null> {
  return db.first(
    `select ${COLUMNS} from identity.password where email = $1
     order by verified_at is null, person_id limit 1`,
    [email],
  );
}

/** Who has this very hash at a mail address, the owner before who came last; or null. */
export function findByHash(db: Db, email: string, hash: string): Promise<PasswordRow | null> {
  return db.first(
    `select ${COLUMNS} from identity.password where email = $1 and hash = $2
     order by verified_at is null, person_id desc limit 1`,
    [email, hash],
  );
}

/** Who claims a mail address without having shown that it is theirs, who came last first. */
export function findClaimants(db: Db, email: string, limit: number): Promise<PasswordRow[]> {
  return db.rows(
    `select ${COLUMNS} from identity.password where email = $1 and verified_at is null
     order by person_id desc limit $2`,
    [email, limit],
  );
}

/** What makes the salts of this house its own. */
export async function readHouseSalt(db: Db): Promise<Buffer> {
  const row = await db.first<{ salt: Buffer }>('select salt from identity.claim_salt');
  if (!row) throw new Error('the salt of the house is gone: restore identity.claim_salt');
  return row.salt;
}

/** The credentials of a person, or null for a guest. */
export function findByPerson(db: Db, personId: string): Promise<PasswordRow | null> {
  return db.first(`select ${COLUMNS} from identity.password where person_id = $1`, [personId]);
}

/** Adds credentials; breaks `password_pkey` when the person has some. */
export async function insertPassword(
  db: Db,
  row: Omit<PasswordRow, 'verified_at'>,
  now: Date,
): Promise<void> {
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

/**
 * Notes that letters to the address reach the person; false when they do not claim it (any more). Breaks
 * `password_email_owner` when it is somebody else's.
 */
export async function verifyEmail(
  db: Db,
  personId: string,
  email: string,
  now: Date,
): Promise<boolean> {
  const text = `update identity.password set verified_at = coalesce(verified_at, $3)
     where person_id = $1 and email = $2`;
  return (await db.change(text, [personId, email, now])) === 1;
}

/** Puts a verified address in place of the one before; breaks `password_email_owner` when it is somebody else's. */
export async function updateEmail(
  db: Db,
  personId: string,
  email: string,
  now: Date,
): Promise<void> {
  const text = 'update identity.password set email = $2, verified_at = $3 where person_id = $1';
  await db.change(text, [personId, email, now]);
}

/**
 * A column with the mail address of a person, for the statements of rooms above; null for a guest.
 * @param personId SQL expression for the person's id
 */
export function emailColumn(personId: string): string {
  return `(select email from identity.password where person_id = ${personId})`;
}

/**
 * A select of the ids of all whose mail address begins so, for the statements of rooms above.
 * @param prefix SQL expression for the beginning, lower-cased
 */
export function idsByEmailPrefix(prefix: string): string {
  return `select person_id from identity.password
       where email ~>=~ ${prefix} and email ~<=~ (${prefix} || chr(1114111))`;
}
