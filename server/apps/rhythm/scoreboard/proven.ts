import type { Context } from '../../../kernel/context/context.ts';

/** A record that the server judged, as far as it says how far its player has come. */
export interface ProvenRecord {
  chartId: string;
  score: number;
  cleared: boolean;
  fullCombo: boolean;
  allArts: boolean;
  plays: number;
}

/** All verified records of a player, of all time and with any modifiers, in no order. One query. */
export function listProven(ctx: Context, playerId: string): Promise<ProvenRecord[]> {
  return ctx.db.rows(PROVEN, [playerId]);
}

const PROVEN = `
  select b.chart_id as "chartId", r.score, r.cleared, r.full_combo as "fullCombo",
    r.all_arts as "allArts", r.plays
  from rhythm.record r join rhythm.board b on b.id = r.board_id
  where r.player_id = $1 and b.kind = 'verified' and b.period = ''`;

/** Which of these charts a player has played to the end, whatever came of it. */
export async function findPlayed(
  ctx: Context,
  playerId: string,
  chartIds: string[],
): Promise<Set<string>> {
  if (chartIds.length === 0) return new Set();
  const rows = await ctx.db.rows<{ id: string }>(PLAYED, [playerId, chartIds]);
  return new Set(rows.map(({ id }) => id));
}

const PLAYED = `
  select distinct b.chart_id as id
  from rhythm.board b join rhythm.record r on r.board_id = b.id and r.player_id = $1
  where b.chart_id = any($2::text[])`;
