import type { ProviderName } from '../../../kernel/config/providers.ts';
import type { Db } from '../../../kernel/db/db.ts';
import { takeTurns } from '../../../kernel/db/take-turns.ts';

/** A row of `identity.provider_link`. */
export interface LinkRow {
  issuer: string;
  subject: string;
  person_id: string;
  provider: ProviderName;
  label: string | null;
  linked_at: Date;
  used_at: Date;
}

const COLUMNS = 'issuer, subject, person_id, provider, label, linked_at, used_at';

/** Whom an account of a provider signs in; null when nobody. */
export async function findLinked(
  db: Db,
  issuer: string,
  subject: string,
): Promise<{ person_id: string } | null> {
  return db.first(
    'select person_id from identity.provider_link where issuer = $1 and subject = $2',
    [issuer, subject],
  );
}

/** The accounts that sign a person in, the oldest link first. */
export function findLinks(db: Db, personId: string): Promise<LinkRow[]> {
  return db.rows(
    `select ${COLUMNS} from identity.provider_link where person_id = $1 order by linked_at, provider`,
    [personId],
  );
}

/** How many accounts sign a person in. */
export async function countLinks(db: Db, personId: string): Promise<number> {
  return (await findLinks(db, personId)).length;
}

/** Adds a link; breaks `provider_link_person_key` when the person has one of this provider. */
export async function insertLink(db: Db, row: LinkRow): Promise<void> {
  await db.change(
    `insert into identity.provider_link (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.issuer, row.subject, row.person_id, row.provider, row.label, row.linked_at, row.used_at],
  );
}

/** Notes that a link was used, and what the account is called there by now. */
export async function touchLink(
  db: Db,
  { issuer, subject, label }: { issuer: string; subject: string; label: string | null },
  now: Date,
): Promise<void> {
  await db.change(
    `update identity.provider_link set used_at = $4, label = coalesce($3, label)
     where issuer = $1 and subject = $2`,
    [issuer, subject, label, now],
  );
}

/** Removes the person's link to a provider; false when there is none. */
export async function deleteLink(
  db: Db,
  personId: string,
  provider: ProviderName,
): Promise<boolean> {
  const text = 'delete from identity.provider_link where person_id = $1 and provider = $2';
  return (await db.change(text, [personId, provider])) > 0;
}

/** Lets those who come with the same account at the same time come one after another. */
export function lockSubject(db: Db, issuer: string, subject: string): Promise<void> {
  return takeTurns(db, `${issuer} ${subject}`);
}

/** Uses a proof up; false when it was before. */
export async function insertUsed(db: Db, hash: Buffer, now: Date): Promise<boolean> {
  const text =
    'insert into identity.used_ticket (hash, used_at) values ($1, $2) on conflict do nothing';
  return (await db.change(text, [hash, now])) === 1;
}

/** Forgets proofs that were used before `before`. */
export function purgeUsed(db: Db, before: Date): Promise<number> {
  return db.change('delete from identity.used_ticket where used_at < $1', [before]);
}
