import type { Totals } from '../rules/standing.ts';

/** What {@link statisticsColumn} selects for one chart; null where nobody has played. */
export type StatisticsJson = Partial<
  Record<
    'easy' | 'hard',
    Totals & {
      mine: {
        score: number;
        cleared: boolean;
        fullCombo: boolean;
        allArts: boolean;
        plays: number;
        reachedAt: string;
      } | null;
    }
  >
> | null;

/**
 * SQL for one column with the statistics of a chart by mode (verified, of all time, without modifiers),
 * and the record of a player there:
 * the songs room puts it into its own statement, so that a list with all statistics is one query
 * without the songs room knowing a table of this one.
 * @param chartId SQL expression for the chart's id
 * @param playerId SQL expression for the player's id, e.g. `$1::uuid`; null selects no record
 */
export function statisticsColumn(chartId: string, playerId: string): string {
  return `(
    select json_object_agg(b.mode, json_build_object(
      'players', b.players, 'plays', b.plays, 'scoreSum', b.score_sum, 'clears', b.clears,
      'fullCombos', b.full_combos, 'allArts', b.all_arts,
      'mine', (select json_build_object('score', r.score, 'cleared', r.cleared,
          'fullCombo', r.full_combo, 'allArts', r.all_arts, 'plays', r.plays,
          'reachedAt', to_char(r.reached_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        from rhythm.record r where r.board_id = b.id and r.player_id = ${playerId})))
    from rhythm.board b
    where b.chart_id = ${chartId} and b.kind = 'verified' and b.modifiers = '' and b.period = '')`;
}
