import type { Db } from '../../../../kernel/db/db.ts';
import type { TimingSums } from '../rules/timing.ts';

/** A play whose log nobody has summed up. */
export interface UnsummedRow {
  id: string;
  chart_id: string;
  chart_version: number;
  mode: 'easy' | 'hard';
  modifiers: string;
  rules: number;
  log: Buffer;
}

/** Plays of before there were sums, in the order of their ids. */
export function findUnsummed(db: Db, limit: number): Promise<UnsummedRow[]> {
  return db.rows(
    `select id, chart_id, chart_version, mode, modifiers, rules, log from rhythm.play
     where hits is null and log is not null order by id limit $1::int`,
    [limit],
  );
}

/** Writes the sums of plays in one statement. */
export async function putTimings(db: Db, rows: (TimingSums & { id: string })[]): Promise<void> {
  await db.change(
    `update rhythm.play p
     set hits = s.hits, error_sum_ms = s.error_sum_ms, error_squares_ms2 = s.error_squares_ms2
     from unnest($1::uuid[], $2::int[], $3::int[], $4::bigint[])
       as s(id, hits, error_sum_ms, error_squares_ms2)
     where p.id = s.id`,
    [
      rows.map((row) => row.id),
      rows.map((row) => row.hits),
      rows.map((row) => row.errorSumMs),
      rows.map((row) => row.errorSquaresMs2),
    ],
  );
}
