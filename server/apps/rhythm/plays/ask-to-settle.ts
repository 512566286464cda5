import type { Context } from '../../../kernel/context/context.ts';
import { settlePeriods } from './jobs/settle-periods.ts';
import { settling, stretchOf } from './settling.ts';

/**
 * Asks for the plays that this transaction files to be settled into their periods: one job for all of
 * a stretch of time, however many groups are filed in it.
 */
export async function askToSettle(ctx: Context): Promise<void> {
  const memory = ctx.port(settling);
  const { stretch, runAt } = stretchOf(ctx.now);
  if (memory.asked === stretch) return;
  await ctx.later(settlePeriods, {}, { runAt, key: `${settlePeriods.name} ${stretch}` });
  ctx.afterCommit(() => {
    memory.asked = stretch;
  });
}
