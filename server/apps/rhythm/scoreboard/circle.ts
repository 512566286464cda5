import type { Static } from '../../../kernel/action/schema.ts';
import type { Context } from '../../../kernel/context/context.ts';
import { viewLines } from './board-view.ts';
import type { BoardView } from './schemas.ts';
import { findBoard, findLinesOf } from './store/ranks.ts';
import { whichBoard, type AskedBoard } from './which-board.ts';

/**
 * A leaderboard of these players alone, with their ranks among each other; who has no record there is
 * not on it.
 * @throws periodUnknown
 */
export async function readBoardOf(
  ctx: Context,
  asked: AskedBoard,
  playerIds: string[],
): Promise<Static<typeof BoardView>> {
  const { board: key, period } = whichBoard(asked, ctx.now);
  const board = await findBoard(ctx.db, key);
  const lines = board ? await findLinesOf(ctx.db, board.id, playerIds) : [];
  return { items: await viewLines(ctx, lines, 1), period };
}
