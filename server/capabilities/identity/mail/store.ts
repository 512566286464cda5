import type { Db } from '../../../kernel/db/db.ts';

/** A row of `identity.mail`. */
export interface MailRow {
  id: string;
  key: string;
  person_id: string | null;
  to_address: string;
  /** Sealed; null once it was sent or refused. */
  letter: string | null;
  created_at: Date;
}

/** Adds a letter that waits; false when one with its key was written before. */
export async function insertMail(db: Db, row: MailRow & { letter: string }): Promise<boolean> {
  const added = await db.change(
    `insert into identity.mail (id, key, person_id, to_address, state, letter, created_at)
     values ($1, $2, $3, $4, 'waiting', $5, $6) on conflict (key) do nothing`,
    [row.id, row.key, row.person_id, row.to_address, row.letter, row.created_at],
  );
  return added === 1;
}

/** Whether a letter with this key was written. */
export async function isWritten(db: Db, key: string): Promise<boolean> {
  return (await db.first('select id from identity.mail where key = $1', [key])) !== null;
}

/** A letter that still waits, or null. */
export function findWaiting(db: Db, id: string): Promise<MailRow | null> {
  return db.first(
    `select id, key, person_id, to_address, letter, created_at
     from identity.mail where id = $1 and state = 'waiting'`,
    [id],
  );
}

/** Notes what became of a letter, and forgets what it said. */
export async function settleMail(
  db: Db,
  id: string,
  state: 'sent' | 'refused',
  now: Date,
): Promise<void> {
  await db.change(
    `update identity.mail set state = $2, settled_at = $3, letter = null
     where id = $1 and state = 'waiting'`,
    [id, state, now],
  );
}

/** Forgets letters written before `before`, whatever became of them. */
export function purgeMail(db: Db, before: Date): Promise<number> {
  return db.change('delete from identity.mail where created_at < $1', [before]);
}
