import type { Db } from '../../../kernel/db/db.ts';

/**
 * Claims the letter of a day for a person; the place up to which they were written to before. Null when
 * it was claimed already: of two that try, one goes on.
 */
export async function claimDigest(
  db: Db,
  personId: string,
  period: string,
): Promise<number | null> {
  const row = await db.first<{ seq: number }>(
    `insert into notifications.digest as d (person_id, period, seq) values ($1, $2::date, 0)
     on conflict (person_id) do update set period = excluded.period
     where d.period < excluded.period
     returning seq::float8 as seq`,
    [personId, period],
  );
  return row?.seq ?? null;
}

/** Notes up to which place a person was written to. */
export async function noteWritten(db: Db, personId: string, seq: number): Promise<void> {
  await db.change('update notifications.digest set seq = $2 where person_id = $1', [personId, seq]);
}

/** Those of these people whose letter of the day was claimed. */
export async function findClaimed(
  db: Db,
  people: { personId: string; period: string }[],
): Promise<Set<string>> {
  const rows = await db.rows<{ person_id: string }>(
    `select d.person_id from notifications.digest d
     join unnest($1::uuid[], $2::date[]) as t (person_id, period) using (person_id)
     where d.period >= t.period`,
    [people.map(({ personId }) => personId), people.map(({ period }) => period)],
  );
  return new Set(rows.map((row) => row.person_id));
}
