import type { Role } from '../../../kernel/action/permission.ts';
import type { Db } from '../../../kernel/db/db.ts';

/** A row of `identity.person`. */
export interface PersonRow {
  id: string;
  name: string;
  language: 'ko' | 'en';
  zone: string;
  role: Role;
  created_at: Date;
}

const COLUMNS = 'id, name, language, zone, role, created_at';

/** Adds a person. */
export async function insertPerson(db: Db, row: PersonRow): Promise<void> {
  await db.change(
    `insert into identity.person (${COLUMNS}, updated_at) values ($1, $2, $3, $4, $5, $6, $6)`,
    [row.id, row.name, row.language, row.zone, row.role, row.created_at],
  );
}

/** The person of this id, or null. */
export function findPerson(db: Db, id: string): Promise<PersonRow | null> {
  return db.first(`select ${COLUMNS} from identity.person where id = $1`, [id]);
}

/** Those of the ids that exist, in no order. */
export function findPeople(db: Db, ids: string[]): Promise<Pick<PersonRow, 'id' | 'name'>[]> {
  return db.rows('select id, name from identity.person where id = any($1::uuid[])', [ids]);
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

/** Gives a role; false when nobody has the id. */
export async function changeRole(db: Db, id: string, role: Role, now: Date): Promise<boolean> {
  const text = 'update identity.person set role = $2, updated_at = $3 where id = $1';
  return (await db.change(text, [id, role, now])) === 1;
}

/** Makes a guest a member; false when the person is no guest. */
export async function changeGuest(db: Db, id: string, now: Date): Promise<boolean> {
  const text = `update identity.person set role = 'member', updated_at = $2 where id = $1 and role = 'guest'`;
  return (await db.change(text, [id, now])) === 1;
}

/** The ids of all administrators, locked so that two cannot step down at once. */
export async function lockAdministrators(db: Db): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    `select id from identity.person where role = 'administrator' order by id for no key update`,
  );
  return rows.map(({ id }) => id);
}
