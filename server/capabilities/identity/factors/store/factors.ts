import type { Db } from '../../../../kernel/db/db.ts';

/** A row of `identity.factor`. */
export interface FactorRow {
  person_id: string;
  secret: string;
  confirmed_at: Date | null;
  last_step: string;
}

const COLUMNS = 'person_id, secret, confirmed_at, last_step';

/** The factor of a person, confirmed or only begun, or null. */
export function findFactor(db: Db, personId: string): Promise<FactorRow | null> {
  return db.first(`select ${COLUMNS} from identity.factor where person_id = $1`, [personId]);
}

/** Begins an enrolment, in place of one that was only begun; false when a factor is on. */
export async function beginFactor(
  db: Db,
  personId: string,
  secret: string,
  now: Date,
): Promise<boolean> {
  const changed = await db.change(
    `insert into identity.factor (person_id, secret, begun_at) values ($1, $2, $3)
     on conflict (person_id) do update set secret = excluded.secret, begun_at = excluded.begun_at
       where factor.confirmed_at is null`,
    [personId, secret, now],
  );
  return changed === 1;
}

/**
 * Turns on the factor whose secret was proved, and notes the step of the code; false when it is on, or
 * another enrolment took its place.
 */
export async function confirmFactor(
  db: Db,
  { person_id: personId, secret }: FactorRow,
  step: number,
  now: Date,
): Promise<boolean> {
  const changed = await db.change(
    `update identity.factor set confirmed_at = $4, last_step = $3
     where person_id = $1 and secret = $2 and confirmed_at is null`,
    [personId, secret, step, now],
  );
  return changed === 1;
}

/** Takes a code's step; false when it, or a later one, was taken. Of two at once one wins. */
export async function takeStep(db: Db, personId: string, step: number): Promise<boolean> {
  const text = 'update identity.factor set last_step = $2 where person_id = $1 and last_step < $2';
  return (await db.change(text, [personId, step])) === 1;
}

/** Removes a factor with its recovery codes; false when there was none. */
export async function deleteFactor(db: Db, personId: string): Promise<boolean> {
  const text = 'delete from identity.factor where person_id = $1 and confirmed_at is not null';
  return (await db.change(text, [personId])) === 1;
}

/** Removes what a person has, or has only begun; whether it was on. */
export async function dropFactor(db: Db, personId: string): Promise<boolean> {
  const text = `delete from identity.factor where person_id = $1
    returning confirmed_at is not null as was_on`;
  return (await db.first<{ was_on: boolean }>(text, [personId]))?.was_on ?? false;
}

/** Forgets enrolments that were begun before `before` and never confirmed. */
export function purgeBegun(db: Db, before: Date): Promise<number> {
  return db.change('delete from identity.factor where confirmed_at is null and begun_at < $1', [
    before,
  ]);
}

/** Up to `max` factors whose id comes after `after`, in the order of their ids. */
export function findFactorsAfter(db: Db, after: string, max: number): Promise<FactorRow[]> {
  return db.rows(
    `select ${COLUMNS} from identity.factor where person_id > $1 order by person_id limit $2`,
    [after, max],
  );
}

/** Puts a newly sealed secret in place of the same one sealed before. */
export async function replaceSecret(db: Db, row: FactorRow, secret: string): Promise<void> {
  const text = 'update identity.factor set secret = $3 where person_id = $1 and secret = $2';
  await db.change(text, [row.person_id, row.secret, secret]);
}
