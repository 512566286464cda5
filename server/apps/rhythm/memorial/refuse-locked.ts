import type { Context } from '../../../kernel/context/context.ts';
import { findPlayed } from '../scoreboard/index.ts';
import { findClosed, isClosed } from '../songs/index.ts';
import { chartLocked } from './faults.ts';
import { openerOf } from './rules/sky.ts';
import { SKY } from './sky.ts';
import { hasFound } from './store.ts';

/**
 * Refuses a play of a chart whose star its player has not found. Charts that are open to all cost
 * nothing; whoever played a chart before it was closed goes on playing it.
 * @throws chartLocked, chartUnknown
 */
export async function refuseLocked(
  ctx: Context,
  playerId: string,
  { chartId, chartVersion }: { chartId: string; chartVersion: number },
): Promise<void> {
  if (!(await isClosed(ctx, chartId, chartVersion))) return;
  const [[chart], played] = await Promise.all([
    findClosed(ctx, { chartIds: [chartId] }),
    findPlayed(ctx, playerId, [chartId]),
  ]);
  if (!chart || played.has(chartId)) return;
  const star = openerOf(SKY, chart);
  if (star && (await hasFound(ctx.db, playerId, star.id))) return;
  const errors = star ? [{ pointer: '/chartId', code: 'star_needed', detail: star.id }] : [];
  const detail = star
    ? `Find the star “${star.name.en}” in the Memorial: it opens this chart.`
    : 'No star opens this chart yet.';
  throw chartLocked({ detail, errors });
}
