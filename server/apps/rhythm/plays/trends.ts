import type { Context } from '../../../kernel/context/context.ts';
import type { TimingSums } from './rules/timing.ts';

/** How hits lay over some plays: none of it of plays that came without a log. */
type Sums = { [K in keyof TimingSums]: number | null };

/** One attempt at a chart, as its player's progress is about it. */
export interface Attempt extends Sums {
  id: string;
  modifiers: string;
  score: number;
  early: number;
  late: number;
  cleared: boolean;
  fullCombo: boolean;
  allArts: boolean;
  verified: boolean;
  newRecord: boolean;
  playedAt: Date;
}

/** Where a page of attempts goes on. */
interface After {
  playedAt: Date;
  id: string;
}

/** A player's attempts at a chart in one mode, the last first, after one. One walk of an index. */
export function listAttempts(
  ctx: Context,
  { playerId, chartId, mode }: { playerId: string; chartId: string; mode: string },
  after: After | null,
  limit: number,
): Promise<Attempt[]> {
  const where = [playerId, chartId, mode];
  if (after === null) return ctx.db.rows(LAST_ATTEMPTS, [...where, limit]);
  return ctx.db.rows(ATTEMPTS_BEFORE, [...where, limit, after.playedAt, after.id]);
}

const ATTEMPT = `
  select id, modifiers, score, early, late, cleared, full_combo as "fullCombo", all_arts as "allArts",
    verified, new_record as "newRecord", played_at as "playedAt", hits,
    error_sum_ms as "errorSumMs", error_squares_ms2 as "errorSquaresMs2"
  from rhythm.play where player_id = $1 and chart_id = $2 and mode = $3`;
const LAST_FIRST = 'order by played_at desc, id desc limit $4::int';
const LAST_ATTEMPTS = `${ATTEMPT} ${LAST_FIRST}`;
const ATTEMPTS_BEFORE = `
  ${ATTEMPT} and (played_at, id) < ($5::timestamptz, $6::uuid) ${LAST_FIRST}`;

/** What a player did on one chart on one day. */
export interface ChartDay extends Sums {
  day: string;
  chartId: string;
  modifiers: string;
  plays: number;
  arts: number;
  fine: number;
  near: number;
  miss: number;
  early: number;
  late: number;
  /** The first moment that the page looks at, and whether there are plays before it. */
  from: Date;
  older: boolean;
}

/**
 * What a player did, by day and chart, the last day first: of so many days of the calendar up to the
 * last one with a play before an instant. One walk of an index over those days.
 * @param zone in which the days are counted
 */
export function listChartDays(
  ctx: Context,
  { playerId, zone, before }: { playerId: string; zone: string; before: Date | null },
  days: number,
): Promise<ChartDay[]> {
  return ctx.db.rows(CHART_DAYS, [playerId, zone, before, days]);
}

const CHART_DAYS = `
  with last as (
    select played_at from rhythm.play
    where player_id = $1 and played_at < coalesce($3::timestamptz, 'infinity')
    order by played_at desc limit 1),
  span as materialized (
    select ((played_at at time zone $2)::date - ($4::int - 1))::timestamp at time zone $2 as from_at
    from last)
  select (p.played_at at time zone $2)::date as day, p.chart_id as "chartId", p.modifiers,
    count(*) as plays, sum(p.arts) as arts, sum(p.fine) as fine, sum(p.near) as near,
    sum(p.miss) as miss, sum(p.early) as early, sum(p.late) as late, sum(p.hits) as hits,
    sum(p.error_sum_ms) as "errorSumMs", sum(p.error_squares_ms2)::bigint as "errorSquaresMs2",
    s.from_at as "from", exists (
      select from rhythm.play o where o.player_id = $1 and o.played_at < s.from_at) as older
  from span s join rhythm.play p on p.player_id = $1 and p.played_at >= s.from_at
    and p.played_at < coalesce($3::timestamptz, 'infinity')
  group by 1, 2, 3, s.from_at order by 1 desc, 2, 3`;
