import { Id, strict } from '../../../kernel/action/schema.ts';
import type { Context } from '../../../kernel/context/context.ts';
import { event } from '../../../kernel/events/event.ts';
import { boardTopic } from './channels/board.ts';
import { placeText, type HeldRecords, type Place } from './hold.ts';
import { isLasting } from './lasting.ts';
import { isSameBest, type Best } from './rules/settle.ts';
import { ChartId, Mode } from './schemas.ts';
import { boardText, deleteRecords, upsertRecords } from './store/records.ts';

/** Told when somebody's decision about a play changed a record that people are measured by. */
export const recordRevised = event(
  'rhythm.scoreboard.recordRevised',
  'a decision about a play changed a record on a verified board, or took it away',
  strict({ playerId: Id, chartId: ChartId, mode: Mode }),
);

/** A place whose plays were counted anew: what comes of them, null when none counts. */
export interface Recount extends Place {
  best: Best | null;
}

/**
 * Puts recounted records in the place of what stood there, tells of those that people are measured by,
 * and moves their live boards. The places must be held.
 */
export async function reviseRecords(
  ctx: Context,
  { boardIds, bests }: HeldRecords,
  recounts: Recount[],
): Promise<void> {
  const changed = recounts
    .filter((recount) => !isSameBest(bests.get(placeText(recount)) ?? null, recount.best))
    .map((recount) => ({ ...recount, boardId: boardIds.get(boardText(recount.board)) as number }));
  const kept = changed.flatMap(({ best, ...place }) => (best ? [{ ...best, ...place }] : []));
  if (kept.length > 0) await upsertRecords(ctx.db, kept, ctx.now);
  const gone = changed.filter(({ best }) => best === null);
  if (gone.length > 0) await deleteRecords(ctx.db, gone);
  const lasting = changed.filter(({ board }) => isLasting(board));
  for (const { board } of lasting) {
    ctx.publish(boardTopic(board.chartId, board.mode), { kind: 'revised' });
  }
  await ctx.emit(
    recordRevised,
    ...lasting.map(({ playerId, board: { chartId, mode } }) => ({ playerId, chartId, mode })),
  );
}
