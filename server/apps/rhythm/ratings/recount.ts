import { hash } from 'node:crypto';
import type { Context } from '../../../kernel/context/context.ts';
import { listPlayers, listPlayersOf } from '../scoreboard/index.ts';
import { listCharts, readChartFacts } from '../songs/index.ts';
import { BESTS_COUNTED, RECOUNT_PLAYERS_MAX } from './limits.ts';
import { rateAgain } from './rate.ts';
import type { Cause } from './rules/history.ts';
import { worthOf } from './rules/worth.ts';
import { findRated } from './store/ratings.ts';
import { changeRatedRules, findRatedLevels, putRatedLevels } from './store/rules.ts';

/** Who a recount is about: everybody, or the players of a chart whose level has changed. */
export interface Recount {
  chartId?: string;
  /** The id of the player after whom it goes on. */
  after?: string;
}

/**
 * Counts a part of the players again.
 * @returns where the next part begins, null behind the last; and how many ratings were others
 */
export async function recountPart(
  ctx: Context,
  { chartId, after }: Recount,
): Promise<{ next: string | null; changed: number }> {
  const ids = await partOf(ctx, chartId ?? null, after ?? null);
  if (ids.length === 0) return { next: null, changed: 0 };
  const cause: Cause =
    chartId === undefined
      ? { reason: 'recount', chartId: null, mode: null }
      : { reason: 'level', chartId, mode: null };
  const changed = await rateAgain(ctx, ids, { cause, at: ctx.now });
  return { next: ids.length < RECOUNT_PLAYERS_MAX ? null : (ids.at(-1) ?? null), changed };
}

/** Whoever has a record, and whoever is rated though they have none any more. */
async function partOf(
  ctx: Context,
  chartId: string | null,
  after: string | null,
): Promise<string[]> {
  if (chartId !== null) return listPlayersOf(ctx, chartId, after, RECOUNT_PLAYERS_MAX);
  const [holders, rated] = await Promise.all([
    listPlayers(ctx, after, RECOUNT_PLAYERS_MAX),
    findRated(ctx.db, after, RECOUNT_PLAYERS_MAX),
  ]);
  return [...new Set([...holders, ...rated])].toSorted().slice(0, RECOUNT_PLAYERS_MAX);
}

/**
 * Compares the levels that ratings were counted by with those that charts have now, and notes these.
 * @param chartId the one chart that it is about; all unless said
 * @returns the charts whose level is another; in the same transaction their players must be promised
 *   a recount
 */
export async function followLevels(ctx: Context, chartId?: string): Promise<string[]> {
  const [charts, rated] = await Promise.all([
    chartId === undefined ? listCharts(ctx) : readOne(ctx, chartId),
    findRatedLevels(ctx.db, chartId ?? null),
  ]);
  const other = charts.filter(({ id, level }) => rated.get(id) !== level);
  if (other.length === 0) return [];
  await putRatedLevels(ctx.db, other);
  return other.filter(({ id }) => rated.has(id)).map(({ id }) => id);
}

async function readOne(ctx: Context, chartId: string) {
  return [...(await readChartFacts(ctx, [chartId])).values()];
}

/** Notes the rules that ratings are counted by; @returns whether they were others, or none, before */
export function followRules(ctx: Context): Promise<boolean> {
  return changeRatedRules(ctx.db, RULES);
}

/** What the rules say of every score of some charts: another text when they count otherwise. */
const RULES = hash(
  'sha256',
  JSON.stringify([
    BESTS_COUNTED,
    ...[1, 15].flatMap((level) =>
      (['easy', 'hard'] as const).flatMap((mode) =>
        Array.from({ length: 1001 }, (_, i) => worthOf({ level, mode, score: i * 10_000 })),
      ),
    ),
  ]),
);
