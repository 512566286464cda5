import type { Db } from '../../../kernel/db/db.ts';
import { takeTurns } from '../../../kernel/db/take-turns.ts';

/** What a link is for. */
export type Purpose = 'verify' | 'change' | 'reset';

/** A link that lives. */
export interface LinkRow {
  person_id: string;
  purpose: Purpose;
  email: string;
  /** Whether a letter to the address brought it; else somebody handed it over. */
  mailed: boolean;
}

/** A link to be kept. */
export interface NewLink extends LinkRow {
  hash: Buffer;
  expires_at: Date;
}

/**
 * Puts a link in the place of the person's one before, if they may have another letter now: one
 * guarded statement, so that of many requests at once no more pass than one after another.
 * @param since letters before it are not counted
 * @returns false when there were too many, and everything stays as it was
 */
export async function putLink(
  db: Db,
  link: NewLink,
  { now, since, lettersMax }: { now: Date; since: Date; lettersMax: number },
): Promise<boolean> {
  const put = await db.change(
    `insert into identity.email_link as l
       (person_id, purpose, hash, email, expires_at, letters, counted_from, mailed)
     values ($1, $2, $3, $4, $5, 1, $6, $9)
     on conflict (person_id, purpose) do update set
       hash = excluded.hash, email = excluded.email, expires_at = excluded.expires_at,
       mailed = excluded.mailed,
       letters = case when l.counted_from <= $7 then 1 else l.letters + 1 end,
       counted_from = case when l.counted_from <= $7 then $6 else l.counted_from end
     where l.counted_from <= $7 or l.letters < $8`,
    [
      link.person_id,
      link.purpose,
      link.hash,
      link.email,
      link.expires_at,
      now,
      since,
      lettersMax,
      link.mailed,
    ],
  );
  return put === 1;
}

/** Since when the person's letters for a purpose are counted, or null. */
export async function findCountedFrom(
  db: Db,
  personId: string,
  purpose: Purpose,
): Promise<Date | null> {
  const row = await db.first<{ counted_from: Date }>(
    'select counted_from from identity.email_link where person_id = $1 and purpose = $2',
    [personId, purpose],
  );
  return row?.counted_from ?? null;
}

/**
 * How many other people wanted this address to be theirs since `since`. Who asks next waits until this
 * transaction ends: of many at once, no more are counted as few than one after another.
 */
export async function countOtherAskers(
  db: Db,
  email: string,
  personId: string,
  since: Date,
): Promise<number> {
  await takeTurns(db, `identity.email_link ${email}`);
  const row = await db.first<{ askers: number }>(
    `select count(*)::int as askers from identity.email_link
     where email = $1 and purpose in ('verify', 'change') and person_id <> $2 and counted_from > $3`,
    [email, personId, since],
  );
  return row?.askers ?? 0;
}

/** The living link of this hash for one of the purposes, or null. It stays unused. */
export function findLink(
  db: Db,
  hash: Buffer,
  purposes: Purpose[],
  now: Date,
): Promise<LinkRow | null> {
  return db.first(
    `select person_id, purpose, email, mailed from identity.email_link
     where hash = $1 and purpose = any($2::text[]) and expires_at > $3`,
    [hash, purposes, now],
  );
}

/** Uses a link up: of two at once one gets it, the other null. */
export function useLink(
  db: Db,
  hash: Buffer,
  purposes: Purpose[],
  now: Date,
): Promise<LinkRow | null> {
  return db.first(
    `update identity.email_link set hash = null
     where hash = $1 and purpose = any($2::text[]) and expires_at > $3
     returning person_id, purpose, email, mailed`,
    [hash, purposes, now],
  );
}

/** Makes the person's links for these purposes void. */
export async function voidLinks(db: Db, personId: string, purposes: Purpose[]): Promise<void> {
  await db.change(
    `update identity.email_link set hash = null
     where person_id = $1 and purpose = any($2::text[]) and hash is not null`,
    [personId, purposes],
  );
}

/** The address that a living change would bring, or null. */
export async function findPending(db: Db, personId: string, now: Date): Promise<string | null> {
  const row = await db.first<{ email: string }>(
    `select email from identity.email_link
     where person_id = $1 and purpose = 'change' and hash is not null and expires_at > $2`,
    [personId, now],
  );
  return row?.email ?? null;
}

/** Forgets links that expired before `before`, and what was counted with them. */
export function purgeLinks(db: Db, before: Date): Promise<number> {
  return db.change('delete from identity.email_link where expires_at < $1', [before]);
}
