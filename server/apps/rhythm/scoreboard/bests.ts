import type { Context } from '../../../kernel/context/context.ts';
import type { Best } from './rules/settle.ts';

/** A record by which its player is measured, with what names its board. */
export interface LastingRecord extends Best {
  playerId: string;
  chartId: string;
  mode: 'easy' | 'hard';
}

/** The boards by which players are measured: verified, of all time, without modifiers. */
const MEASURED = `b.kind = 'verified' and b.modifiers = '' and b.period = ''`;

/** All records of these players by which they are measured, in no order. One query. */
export function listBests(ctx: Context, playerIds: string[]): Promise<LastingRecord[]> {
  return ctx.db.rows(BESTS, [playerIds]);
}

const BESTS = `
  select r.player_id as "playerId", b.chart_id as "chartId", b.mode, r.score, r.cleared,
    r.full_combo as "fullCombo", r.all_arts as "allArts", r.plays, r.play_id as "playId",
    r.chart_version as "chartVersion", r.reached_at as "reachedAt"
  from rhythm.record r join rhythm.board b on b.id = r.board_id
  where r.player_id = any($1::uuid[]) and ${MEASURED}`;

/** Who has a record on a chart by which they are measured, by id, after one. */
export async function listPlayersOf(
  ctx: Context,
  chartId: string,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const rows = await ctx.db.rows<{ id: string }>(PLAYERS_OF, [chartId, after ?? NOBODY, limit]);
  return rows.map(({ id }) => id);
}

/** Before all ids. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

const PLAYERS_OF = `
  select distinct r.player_id as id from rhythm.board b
  cross join lateral (
    select player_id from rhythm.record
    where board_id = b.id and player_id > $2::uuid order by player_id limit $3::int) r
  where b.chart_id = $1 and ${MEASURED} order by 1 limit $3::int`;

/** Who has any record, by id, after one: for going through all of them in parts. */
export async function listPlayers(
  ctx: Context,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const rows = await ctx.db.rows<{ id: string }>(PLAYERS, [after ?? NOBODY, limit]);
  return rows.map(({ id }) => id);
}

const PLAYERS = `
  select distinct player_id as id from rhythm.record
  where player_id > $1::uuid order by 1 limit $2::int`;
