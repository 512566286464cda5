import type { Db } from '../../../kernel/db/db.ts';

/** A row of `rhythm.overtaking`. */
export interface OvertakingRow {
  player_id: string;
  chart_id: string;
  mode: 'easy' | 'hard';
  rival_id: string;
  rival_score: number;
  own_score: number;
  at: Date;
}

/** Notes who passed these players; the latest of a rival on a board replaces the one before. */
export async function putOvertakings(db: Db, rows: OvertakingRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.change(
    `insert into rhythm.overtaking (player_id, chart_id, mode, rival_id, rival_score, own_score, at)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::int[], $6::int[], $7::timestamptz[])
     on conflict (player_id, chart_id, mode, rival_id) do update set
       rival_score = excluded.rival_score, own_score = excluded.own_score, at = excluded.at`,
    [
      rows.map((row) => row.player_id),
      rows.map((row) => row.chart_id),
      rows.map((row) => row.mode),
      rows.map((row) => row.rival_id),
      rows.map((row) => row.rival_score),
      rows.map((row) => row.own_score),
      rows.map((row) => row.at),
    ],
  );
}

/** Forgets those that the player has answered: passed back, on this board. */
export function dropAnswered(
  db: Db,
  {
    playerId,
    chartId,
    mode,
    score,
  }: { playerId: string; chartId: string; mode: string; score: number },
): Promise<number> {
  return db.change(
    `delete from rhythm.overtaking
     where player_id = $1 and chart_id = $2 and mode = $3 and rival_score < $4`,
    [playerId, chartId, mode, score],
  );
}

/**
 * Forgets what is not true of a player's record any more: whom they passed with more than they have
 * now, and who passed them and stands below them now. Without a record nothing is left of either.
 * @param record its score as it is now; null when it is gone
 * @returns the players who are not passed by it any more
 */
export async function dropOvertakingsOf(
  db: Db,
  record: { playerId: string; chartId: string; mode: string; score: number | null },
): Promise<string[]> {
  const { playerId, chartId, mode, score } = record;
  const rows = await db.rows<{ player_id: string }>(
    `delete from rhythm.overtaking
     where chart_id = $2 and mode = $3
       and ((rival_id = $1 and ($4::int is null or rival_score > $4))
         or (player_id = $1 and ($4::int is null or rival_score < $4)))
     returning player_id`,
    [playerId, chartId, mode, score],
  );
  return rows.map((row) => row.player_id);
}

/** Those of these players whom somebody has passed on a board. */
export async function findPassedAmong(
  db: Db,
  playerIds: string[],
  { chartId, mode }: { chartId: string; mode: string },
): Promise<string[]> {
  const rows = await db.rows<{ player_id: string }>(
    `select distinct player_id from rhythm.overtaking
     where player_id = any($1::uuid[]) and chart_id = $2 and mode = $3`,
    [playerIds, chartId, mode],
  );
  return rows.map((row) => row.player_id);
}

/** By whom a player was passed, the latest first, after a cursor. */
export function findOvertakings(
  db: Db,
  playerId: string,
  after: { at: Date; rivalId: string } | null,
  limit: number,
): Promise<OvertakingRow[]> {
  return db.rows(
    `select player_id, chart_id, mode, rival_id, rival_score, own_score, at from rhythm.overtaking
     where player_id = $1 and ($2::timestamptz is null or (at, rival_id) < ($2, $3::uuid))
     order by at desc, rival_id desc limit $4`,
    [playerId, after?.at ?? null, after?.rivalId ?? null, limit],
  );
}

/** Forgets overtakings older than `before`. */
export function purgeOvertakings(db: Db, before: Date): Promise<number> {
  return db.change('delete from rhythm.overtaking where at < $1', [before]);
}
