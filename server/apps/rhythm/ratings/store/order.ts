import type { Db } from '../../../../kernel/db/db.ts';
import type { RatingRow } from './ratings.ts';

/** A player's place among all: `rank` is null without a rating. */
export interface PlaceRow {
  value: number | null;
  since: Date | null;
  rank: number | null;
  total: number;
}

/**
 * Where a player stands among all rated ones. Equal ratings share a rank, so it is one more than the
 * ratings above: a sum of whole ranges, however many players there are.
 */
export async function findPlace(db: Db, playerId: string): Promise<PlaceRow> {
  const row = await db.first<PlaceRow>(PLACE, [playerId]);
  return row ?? { value: null, since: null, rank: null, total: 0 };
}

/** SQL for how many ratings are above a value. */
const above = (value: string) => `
  (select coalesce(sum(t.count), 0) from (values
     (1::smallint, ${value} / 1000 + 1, 1000000),
     (2::smallint, ${value} / 25 + 1, (${value} / 1000 + 1) * 40),
     (3::smallint, ${value} + 1, (${value} / 25 + 1) * 25)
    ) as range(level, low, high)
   join rhythm.rating_bucket t on t.level = range.level
     and t.bucket >= range.low and t.bucket < range.high)`;

const TOTAL = `(select coalesce(sum(count), 0) from rhythm.rating_bucket where level = 1)`;

const PLACE = `
  select r.value, r.since, case when r.value is not null then 1 + ${above('r.value')} end as rank,
    ${TOTAL} as total
  from (select $1::uuid as player_id) k left join rhythm.rating r using (player_id)`;

/** The rank of each of these ratings, and how many players are rated. */
export async function findRanks(
  db: Db,
  values: number[],
): Promise<{ ranks: Map<number, number>; total: number }> {
  const rows = await db.rows<{ value: number; rank: number; total: number }>(RANKS, [
    [...new Set(values)],
  ]);
  return {
    ranks: new Map(rows.map(({ value, rank }) => [value, rank])),
    total: rows[0]?.total ?? 0,
  };
}

const RANKS = `
  select v.value, 1 + ${above('v.value')} as rank, ${TOTAL} as total
  from unnest($1::int[]) as v(value)`;

/** Players from the best down, after one of them. */
export function findBelow(db: Db, after: RatingRow | null, limit: number): Promise<RatingRow[]> {
  if (after === null) return db.rows(TOP, [limit]);
  return db.rows(BELOW, [after.value, after.since, after.playerId, limit]);
}

const ROW = 'player_id as "playerId", value, since';

const TOP = `
  select ${ROW} from rhythm.rating order by value desc, since, player_id limit $1::int`;

// Two ranges instead of one row comparison: the directions differ, and each is its own index walk.
const BELOW = `
  (select ${ROW} from rhythm.rating
   where value = $1::int and (since, player_id) > ($2::timestamptz, $3::uuid)
   order by value desc, since, player_id limit $4::int)
  union all
  (select ${ROW} from rhythm.rating where value < $1::int
   order by value desc, since, player_id limit $4::int)
  order by value desc, since, "playerId" limit $4::int`;

/** The players just above one, the best first. */
export async function findAbove(db: Db, from: RatingRow, limit: number): Promise<RatingRow[]> {
  const rows = await db.rows<RatingRow>(ABOVE, [from.value, from.since, from.playerId, limit]);
  return rows.toReversed();
}

const ABOVE = `
  (select ${ROW} from rhythm.rating
   where value = $1::int and (since, player_id) < ($2::timestamptz, $3::uuid)
   order by value, since desc, player_id desc limit $4::int)
  union all
  (select ${ROW} from rhythm.rating where value > $1::int
   order by value, since desc, player_id desc limit $4::int)
  order by value, since desc, "playerId" desc limit $4::int`;
