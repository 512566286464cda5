import type { Db } from '../../../../kernel/db/db.ts';
import type { Day } from '../rules/history.ts';

/** A day of a player's history. */
export interface DayRow extends Day {
  playerId: string;
}

const ROW = `
  player_id as "playerId", day::text, value, reason, chart_id as "chartId", mode, change, changes`;

/** The last day of each of these players on which their rating changed. */
export function findLastDays(db: Db, playerIds: string[]): Promise<DayRow[]> {
  return db.rows(
    `select d.* from unnest($1::uuid[]) as k(player_id) cross join lateral (
       select ${ROW} from rhythm.rating_day d where d.player_id = k.player_id
       order by d.day desc limit 1) d`,
    [playerIds],
  );
}

/** Writes days as they are now, in one statement. */
export async function putDays(db: Db, rows: DayRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.change(PUT_DAYS, [
    rows.map((row) => row.playerId),
    rows.map((row) => row.day),
    rows.map((row) => row.value),
    rows.map((row) => row.reason),
    rows.map((row) => row.chartId),
    rows.map((row) => row.mode),
    rows.map((row) => row.change),
    rows.map((row) => row.changes),
  ]);
}

const PUT_DAYS = `
  insert into rhythm.rating_day (player_id, day, value, reason, chart_id, mode, change, changes)
  select * from unnest($1::uuid[], $2::date[], $3::int[], $4::text[], $5::text[], $6::text[],
    $7::int[], $8::int[])
  on conflict (player_id, day) do update set
    value = excluded.value, reason = excluded.reason, chart_id = excluded.chart_id,
    mode = excluded.mode, change = excluded.change, changes = excluded.changes`;

/** The days of a player, the last first, before one. */
export function findDays(
  db: Db,
  playerId: string,
  before: string | null,
  limit: number,
): Promise<DayRow[]> {
  return db.rows(
    `select ${ROW} from rhythm.rating_day
     where player_id = $1 and day < coalesce($2::date, 'infinity')
     order by day desc limit $3::int`,
    [playerId, before, limit],
  );
}
