import type { Context } from '../../../kernel/context/context.ts';
import type { Place } from './hold.ts';
import type { BoardKey } from './store/records.ts';

/** Whether a play is the record that stands at any of these places. One query. */
export async function standsAt(ctx: Context, playId: string, places: Place[]): Promise<boolean> {
  const column = (pick: (board: BoardKey) => string) => places.map(({ board }) => pick(board));
  const row = await ctx.db.first(STANDS, [
    playId,
    column((board) => board.chartId),
    column((board) => board.mode),
    column((board) => board.kind),
    column((board) => board.modifiers),
    column((board) => board.period),
    places.map(({ playerId }) => playerId),
  ]);
  return row !== null;
}

// Fenced, so that each place is two looks into indexes, whatever the planner thinks of the lists.
const STANDS = `
  select 1 as stands
  from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::uuid[])
    as k(chart_id, mode, kind, modifiers, period, player_id)
  cross join lateral (
    select r.play_id from rhythm.board b
    join rhythm.record r on r.board_id = b.id and r.player_id = k.player_id
    where b.chart_id = k.chart_id and b.mode = k.mode and b.kind = k.kind
      and b.modifiers = k.modifiers and b.period = k.period offset 0) r
  where r.play_id = $1::uuid limit 1`;
