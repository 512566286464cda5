import type { Role } from '../../../kernel/action/permission.ts';
import type { Db } from '../../../kernel/db/db.ts';

/** A row of `identity.role_change`. */
export interface ChangeRow {
  id: string;
  person_id: string | null;
  actor_id: string | null;
  house: string | null;
  role_before: Role;
  role_after: Role;
  /** Devices that were signed out; null where a role was changed. */
  sessions_ended: number | null;
  /** Null once the person, or who wrote it, has left the house. */
  reason: string | null;
  at: Date;
}

/** A line as it stands in the log, with its place. */
export interface PlacedRow extends ChangeRow {
  seq: number;
}

const COLUMNS =
  'id, person_id, actor_id, house, role_before, role_after, sessions_ended, reason, at';

/** Writes a line of the log. */
export async function insertChange(db: Db, row: ChangeRow): Promise<void> {
  await db.change(
    `insert into identity.role_change (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      row.id,
      row.person_id,
      row.actor_id,
      row.house,
      row.role_before,
      row.role_after,
      row.sessions_ended,
      row.reason,
      row.at,
    ],
  );
}

/** The log, or what it says of one person, the latest first, after a line. */
export function findChanges(
  db: Db,
  personId: string | null,
  before: number | null,
  limit: number,
): Promise<PlacedRow[]> {
  return db.rows(
    `select ${COLUMNS}, seq::float8 as seq from identity.role_change
     where ($1::uuid is null or person_id = $1) and ($2::bigint is null or seq < $2)
     order by identity.role_change.seq desc limit $3`,
    [personId, before, limit],
  );
}

/** Whether the log says that a person ever got a role. */
export async function wasChanged(db: Db, personId: string): Promise<boolean> {
  const text = `select id from identity.role_change
    where person_id = $1 and sessions_ended is null limit 1`;
  return (await db.first(text, [personId])) !== null;
}
