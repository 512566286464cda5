import type { Db } from '../../../kernel/db/db.ts';

/** A row of `identity.withdrawal`. */
export interface WithdrawalRow {
  person_id: string;
  asked_at: Date;
  due_at: Date;
  closed_at: Date | null;
  emptied_at: Date | null;
}

const COLUMNS = 'person_id, asked_at, due_at, closed_at, emptied_at';

/** Adds a withdrawal; false when the person is leaving already. */
export async function insertWithdrawal(
  db: Db,
  row: Omit<WithdrawalRow, 'emptied_at'>,
): Promise<boolean> {
  const added = await db.change(
    `insert into identity.withdrawal (person_id, asked_at, due_at, closed_at)
     values ($1, $2, $3, $4) on conflict (person_id) do nothing`,
    [row.person_id, row.asked_at, row.due_at, row.closed_at],
  );
  return added === 1;
}

/** The withdrawal of a person, or null when they stay. */
export function findWithdrawal(db: Db, personId: string): Promise<WithdrawalRow | null> {
  return db.first(`select ${COLUMNS} from identity.withdrawal where person_id = $1`, [personId]);
}

/** Locks a withdrawal until the transaction ends; false when there is none (any more). */
export async function lockWithdrawal(db: Db, personId: string): Promise<boolean> {
  const text = 'select person_id from identity.withdrawal where person_id = $1 for update';
  return (await db.first(text, [personId])) !== null;
}

/** Takes a withdrawal back that is not closed; false when there is none. */
export async function deleteOpen(db: Db, personId: string): Promise<boolean> {
  const text = 'delete from identity.withdrawal where person_id = $1 and closed_at is null';
  return (await db.change(text, [personId])) === 1;
}

/** Marks those that are due before `before` as reminded; @returns whom to remind, and of what */
export function markReminded(
  db: Db,
  before: Date,
  now: Date,
): Promise<Pick<WithdrawalRow, 'person_id' | 'due_at'>[]> {
  return db.rows(
    `update identity.withdrawal set reminded_at = $2
     where due_at <= $1 and due_at > $2 and reminded_at is null and closed_at is null
     returning person_id, due_at`,
    [before, now],
  );
}

/** Closes the withdrawals that are due; @returns whose */
export async function closeDue(db: Db, now: Date): Promise<string[]> {
  const rows = await db.rows<{ person_id: string }>(
    `update identity.withdrawal set closed_at = $1
     where due_at <= $1 and closed_at is null returning person_id`,
    [now],
  );
  return rows.map(({ person_id }) => person_id);
}

/** Whose withdrawals were closed before `before`. */
export async function findClosed(db: Db, before: Date): Promise<string[]> {
  const rows = await db.rows<{ person_id: string }>(
    'select person_id from identity.withdrawal where closed_at <= $1 order by closed_at',
    [before],
  );
  return rows.map(({ person_id }) => person_id);
}

/** Notes that all rooms have forgotten a person once. */
export async function markEmptied(db: Db, personId: string, now: Date): Promise<void> {
  await db.change('update identity.withdrawal set emptied_at = $2 where person_id = $1', [
    personId,
    now,
  ]);
}
