import type { Context } from '../../../kernel/context/context.ts';
import type { Changes } from '../../../kernel/db/db.ts';
import { settleRooms } from './jobs/settle-rooms.ts';
import { settling, stretchOf } from './settling.ts';
import { noteUnsettled } from './store/search.ts';

/**
 * Asks for the messages that this transaction stores to be settled: one job for all of a stretch of time,
 * however many groups are stored in it.
 */
export async function askToSettle(
  ctx: Context,
  firsts: { roomId: string; seq: number }[],
  on: Changes,
): Promise<void> {
  await noteUnsettled(
    on,
    firsts.map(({ roomId }) => roomId),
    firsts.map(({ seq }) => seq),
  );
  const memory = ctx.port(settling);
  const { stretch, runAt } = stretchOf(ctx.now);
  if (memory.asked === stretch) return;
  await ctx.later(settleRooms, {}, { runAt, key: `${settleRooms.name} ${stretch}`, on });
  ctx.afterCommit(() => {
    memory.asked = stretch;
  });
}
