import type { Role } from '../../../kernel/action/permission.ts';
import type { Db } from '../../../kernel/db/db.ts';
import { emailColumn, idsByEmailPrefix } from '../passwords/index.ts';

/** A row of `identity.person`. */
export interface PersonRow {
  id: string;
  name: string;
  language: 'ko' | 'en';
  zone: string;
  role: Role;
  created_at: Date;
  /** From when on everything of theirs is deleted; null unless they are leaving. */
  leaving_at: Date | null;
}

const COLUMNS = 'id, name, language, zone, role, created_at, leaving_at';

/** Adds a person. */
export async function insertPerson(db: Db, row: Omit<PersonRow, 'leaving_at'>): Promise<void> {
  await db.change(
    `insert into identity.person (id, name, language, zone, role, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $6)`,
    [row.id, row.name, row.language, row.zone, row.role, row.created_at],
  );
}

/** The person of this id, or null. */
export function findPerson(db: Db, id: string): Promise<PersonRow | null> {
  return db.first(`select ${COLUMNS} from identity.person where id = $1`, [id]);
}

/** Those of the ids that exist, in no order. */
export function findPeople(
  db: Db,
  ids: string[],
): Promise<Pick<PersonRow, 'id' | 'name' | 'leaving_at'>[]> {
  return db.rows('select id, name, leaving_at from identity.person where id = any($1::uuid[])', [
    ids,
  ]);
}

/** How those of the ids who exist and stay read, in no order. */
export function findReaders(
  db: Db,
  ids: string[],
): Promise<Pick<PersonRow, 'id' | 'language' | 'zone'>[]> {
  return db.rows(
    `select id, language, zone from identity.person
     where id = any($1::uuid[]) and leaving_at is null`,
    [ids],
  );
}

/** Changes what is given, leaves what is null; the row after it, or null when nobody has the id. */
export function changePerson(
  db: Db,
  id: string,
  { name, language, zone }: { name: string | null; language: string | null; zone: string | null },
  now: Date,
): Promise<PersonRow | null> {
  return db.first(
    `update identity.person set name = coalesce($2, name), language = coalesce($3, language),
       zone = coalesce($4, zone), updated_at = $5
     where id = $1 returning ${COLUMNS}`,
    [id, name, language, zone, now],
  );
}

/** The role of a person, locked until the transaction ends; null when nobody has the id. */
export async function lockRole(db: Db, id: string): Promise<Role | null> {
  const text = 'select role from identity.person where id = $1 for no key update';
  return (await db.first<{ role: Role }>(text, [id]))?.role ?? null;
}

/** Gives a role. */
export async function changeRole(db: Db, id: string, role: Role, now: Date): Promise<void> {
  const text = 'update identity.person set role = $2, updated_at = $3 where id = $1';
  await db.change(text, [id, role, now]);
}

/** Says when a person will have left, or with null that they stay; false when nobody has the id. */
export async function changeLeaving(
  db: Db,
  id: string,
  leaving: Date | null,
  now: Date,
): Promise<boolean> {
  const text = 'update identity.person set leaving_at = $2, updated_at = $3 where id = $1';
  return (await db.change(text, [id, leaving, now])) === 1;
}

/** Makes a guest a member; false when the person is no guest. */
export async function changeGuest(db: Db, id: string, now: Date): Promise<boolean> {
  const text = `update identity.person set role = 'member', updated_at = $2 where id = $1 and role = 'guest'`;
  return (await db.change(text, [id, now])) === 1;
}

/** The ids of all administrators who stay, locked so that two cannot step down or leave at once. */
export async function lockAdministrators(db: Db): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    `select id from identity.person where role = 'administrator' and leaving_at is null
     order by id for no key update`,
  );
  return rows.map(({ id }) => id);
}

/** A person as administrators find them: with the mail address that signs them in. */
export interface FoundRow extends PersonRow {
  email: string | null;
}

/** What is looked for; null leaves a question open. `prefix` is lower-cased. */
export interface Search {
  prefix: string | null;
  role: Role | null;
  /** The id of the last one seen; older ones follow. */
  before: string | null;
  limit: number;
}

// Ids begin with the time: the order of the ids is the order in which people came.
const FOUND = `select ${COLUMNS}, ${emailColumn('person.id')} as email from identity.person`;
const NARROWED = `($1::text is null or role = $1) and ($2::uuid is null or id < $2)
  order by id desc limit $3`;

/** People by the beginning of their name or mail address and by role, those who came last first. */
export function searchPeople(db: Db, { prefix, role, before, limit }: Search): Promise<FoundRow[]> {
  if (prefix === null) return db.rows(`${FOUND} where ${NARROWED}`, [role, before, limit]);
  return db.rows(
    `${FOUND} where id in (
       select id from identity.person
       where lower(name) ~>=~ $4::text and lower(name) ~<=~ ($4::text || chr(1114111))
       union ${idsByEmailPrefix('$4::text')}
     ) and ${NARROWED}`,
    [role, before, limit, prefix],
  );
}
