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

/** The boards by which people are measured. */
const LASTING = `b.kind = 'verified' and b.modifiers = '' and b.period = ''`;

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
    where b.chart_id = ${chartId} and ${LASTING})`;
}

/**
 * SQL for a source of rows with the records of a player in one mode by which people are measured:
 * `chart_id, score, cleared, full_combo, all_arts`. The songs room orders and filters its list by them.
 * @param playerId SQL expression for the player's id; null selects nothing
 * @param mode SQL expression for the mode
 */
export function bestsSource(playerId: string, mode: string): string {
  return `(
    select b.chart_id, r.score, r.cleared, r.full_combo, r.all_arts
    from rhythm.record r join rhythm.board b on b.id = r.board_id
    where r.player_id = ${playerId} and b.mode = ${mode} and ${LASTING})`;
}

/** SQL for a source of rows with how often each chart was played, of the same boards: `chart_id, plays`. */
export const PLAYS_SOURCE = `(
    select b.chart_id, sum(b.plays)::bigint as plays from rhythm.board b where ${LASTING}
    group by b.chart_id)`;
