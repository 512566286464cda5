import type { Db } from '../../../../kernel/db/db.ts';
import { takeTurns } from '../../../../kernel/db/take-turns.ts';

/** A row of `rhythm.rating`. */
export interface RatingRow {
  playerId: string;
  value: number;
  since: Date;
}

/** Lets those who write ratings follow each other until the transaction ends; see the migration. */
export function takeRatingTurn(db: Db): Promise<void> {
  return takeTurns(db, 'rhythm.rating');
}

/** The ratings of these players; who has none is missing. */
export function findRatings(db: Db, playerIds: string[]): Promise<RatingRow[]> {
  return db.rows(
    `select player_id as "playerId", value, since from rhythm.rating
     where player_id = any($1::uuid[])`,
    [playerIds],
  );
}

/** Writes ratings as they are now, in one statement; its caller has the turn. */
export async function putRatings(db: Db, rows: RatingRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.change(
    `insert into rhythm.rating (player_id, value, since)
     select * from unnest($1::uuid[], $2::int[], $3::timestamptz[])
     on conflict (player_id) do update set value = excluded.value, since = excluded.since`,
    [rows.map((row) => row.playerId), rows.map((row) => row.value), rows.map((row) => row.since)],
  );
}

/** Takes away the ratings of players who have nothing left that counts. */
export async function dropRatings(db: Db, playerIds: string[]): Promise<void> {
  if (playerIds.length === 0) return;
  await db.change('delete from rhythm.rating where player_id = any($1::uuid[])', [playerIds]);
}

/** The ids of rated players, in their order, after one. */
export async function findRated(db: Db, after: string | null, limit: number): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    'select player_id as id from rhythm.rating where player_id > $1::uuid order by 1 limit $2::int',
    [after ?? NOBODY, limit],
  );
  return rows.map(({ id }) => id);
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
