import type { Db } from '../../../kernel/db/db.ts';

/** A row of `identity.passkey`. */
export interface PasskeyRow {
  id: string;
  person_id: string;
  credential_id: string;
  public_key: Buffer;
  counter: string;
  transports: string[];
  name: string;
  backed_up: boolean;
  created_at: Date;
  last_used_at: Date | null;
}

/** What a challenge is for: of whom, when it is for somebody known. */
export interface Purpose {
  purpose: 'register' | 'sign_in';
  personId: string | null;
}

const COLUMNS =
  'id, person_id, credential_id, public_key, counter, transports, name, backed_up, created_at, last_used_at';

/** The passkeys of a person, the oldest first. */
export function findPasskeys(db: Db, personId: string): Promise<PasskeyRow[]> {
  return db.rows(
    `select ${COLUMNS} from identity.passkey where person_id = $1 order by created_at, id`,
    [personId],
  );
}

/** The passkey that an authenticator calls so, whosever it is, or null. */
export function findByCredential(db: Db, credentialId: string): Promise<PasskeyRow | null> {
  return db.first(`select ${COLUMNS} from identity.passkey where credential_id = $1`, [
    credentialId,
  ]);
}

/** Adds a passkey; breaks `passkey_credential_key` when it is known. */
export async function insertPasskey(
  db: Db,
  row: Omit<PasskeyRow, 'counter' | 'last_used_at'> & { counter: number },
): Promise<void> {
  await db.change(
    `insert into identity.passkey
       (id, person_id, credential_id, public_key, counter, transports, name, backed_up, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      row.id,
      row.person_id,
      row.credential_id,
      row.public_key,
      row.counter,
      row.transports,
      row.name,
      row.backed_up,
      row.created_at,
    ],
  );
}

/**
 * Notes that a passkey was used; false when its counter did not go forward, or it was removed. Of two
 * uses with one count only one is taken. Those that always say 0 do not count.
 */
export async function usePasskey(
  db: Db,
  id: string,
  { counter, backedUp }: { counter: number; backedUp: boolean },
  now: Date,
): Promise<boolean> {
  const changed = await db.change(
    `update identity.passkey set counter = $2, backed_up = $3, last_used_at = $4
     where id = $1 and (counter < $2 or (counter = 0 and $2 = 0))`,
    [id, counter, backedUp, now],
  );
  return changed === 1;
}

/** Renames a passkey of a person; the row after it, or null when they have none of this id. */
export function renamePasskey(db: Db, id: string, personId: string, name: string) {
  return db.first<PasskeyRow>(
    `update identity.passkey set name = $3 where id = $1 and person_id = $2 returning ${COLUMNS}`,
    [id, personId, name],
  );
}

/** Removes a passkey of a person; its name, or null when they have none of this id. */
export async function deletePasskey(db: Db, id: string, personId: string): Promise<string | null> {
  const row = await db.first<{ name: string }>(
    'delete from identity.passkey where id = $1 and person_id = $2 returning name',
    [id, personId],
  );
  return row?.name ?? null;
}

/** Removes all passkeys of a person; @returns which */
export function deletePasskeys(
  db: Db,
  personId: string,
): Promise<Pick<PasskeyRow, 'id' | 'name'>[]> {
  return db.rows('delete from identity.passkey where person_id = $1 returning id, name', [
    personId,
  ]);
}

/** How many passkeys a person has. */
export async function countPasskeys(db: Db, personId: string): Promise<number> {
  const row = await db.first<{ count: number }>(
    'select count(*)::int as count from identity.passkey where person_id = $1',
    [personId],
  );
  return row?.count ?? 0;
}

/** Keeps a challenge until it is answered. */
export async function insertChallenge(
  db: Db,
  challenge: string,
  { purpose, personId }: Purpose,
  expires: Date,
): Promise<void> {
  await db.change(
    `insert into identity.passkey_challenge (challenge, purpose, person_id, expires_at)
     values ($1, $2, $3, $4)`,
    [challenge, purpose, personId, expires],
  );
}

/** Takes a challenge away; false when nobody put it for this purpose, or it is over. */
export async function takeChallenge(
  db: Db,
  challenge: string,
  { purpose, personId }: Purpose,
  now: Date,
): Promise<boolean> {
  const changed = await db.change(
    `delete from identity.passkey_challenge
     where challenge = $1 and purpose = $2 and person_id is not distinct from $3
       and expires_at > $4`,
    [challenge, purpose, personId, now],
  );
  return changed === 1;
}

/** Forgets challenges that are over. */
export function purgeChallenges(db: Db, now: Date): Promise<number> {
  return db.change('delete from identity.passkey_challenge where expires_at <= $1', [now]);
}
