import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { viewLines } from '../board-view.ts';
import { periodUnknown } from '../faults.ts';
import { AROUND_ROWS, AROUND_ROWS_MAX, READ_LIMIT } from '../limits.ts';
import { BoardPath, boardQuery, BoardRow } from '../schemas.ts';
import { findBoard, findLine, findLines, findLinesAbove, findRanks } from '../store/ranks.ts';
import { whichBoard } from '../which-board.ts';

/** The part of a leaderboard around the own record; empty without one. */
export const readAround = action({
  operation: 'rhythm.scoreboard.readAround',
  summary: 'Read a leaderboard around yourself',
  method: 'GET',
  path: '/rhythm/scoreboard/boards/:chartId/:mode/around',
  permission: 'guest',
  limit: READ_LIMIT,
  params: BoardPath,
  query: strict({
    ...boardQuery,
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: AROUND_ROWS_MAX,
        default: AROUND_ROWS,
        description: 'rows above, and below',
      }),
    ),
  }),
  output: strict({ items: Type.Array(BoardRow), total: Type.Integer() }),
  faults: [periodUnknown],
  async run(ctx, { limit = AROUND_ROWS, ...asked }) {
    const board = await findBoard(ctx.db, whichBoard(asked, ctx.now).board);
    if (!board) return { items: [], total: 0 };
    const mine = await findLine(ctx.db, board.id, self(ctx));
    if (!mine) return { items: [], total: board.players };
    const [above, below, [standing]] = await Promise.all([
      findLinesAbove(ctx.db, board.id, mine, limit),
      findLines(ctx.db, board.id, mine, limit),
      findRanks(ctx.db, [board.id], [mine.playerId]),
    ]);
    const first = Math.max(1, (standing?.rank ?? 1) - above.length);
    return { items: await viewLines(ctx, [...above, mine, ...below], first), total: board.players };
  },
});
