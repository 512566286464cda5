import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { orNull, pageQuery, pageOf, strict, Type } from '../../../../kernel/action/schema.ts';
import { viewLines } from '../board-view.ts';
import { periodUnknown } from '../faults.ts';
import { READ_LIMIT } from '../limits.ts';
import { BoardPath, boardQuery, BoardRow, PeriodView } from '../schemas.ts';
import { findBoard, findLines, findRanks, type PlaceKey } from '../store/ranks.ts';
import { whichBoard } from '../which-board.ts';

/** A leaderboard from the top down, page by page. */
export const readBoard = action({
  operation: 'rhythm.scoreboard.readBoard',
  summary: 'Read a leaderboard',
  description:
    'Best score first; of equal scores, who got there first. A chart nobody played has an empty board. Each set of modifiers, each week and each season has boards of its own; past ones stay. A play stands on the boards of its week and season a few seconds after it is taken in.',
  method: 'GET',
  path: '/rhythm/scoreboard/boards/:chartId/:mode',
  permission: 'anyone',
  limit: READ_LIMIT,
  params: BoardPath,
  query: strict({ ...pageQuery, ...boardQuery }),
  output: strict({
    ...pageOf(BoardRow).properties,
    total: Type.Integer(),
    period: orNull(PeriodView),
  }),
  faults: [periodUnknown],
  async run(ctx, { cursor, limit = 20, ...asked }) {
    const after = placeOf(cursor);
    const { board: key, period } = whichBoard(asked, ctx.now);
    const board = await findBoard(ctx.db, key);
    if (!board) return { items: [], next: null, total: 0, period };
    const lines = await findLines(ctx.db, board.id, after, limit + 1);
    const page = lines.slice(0, limit);
    const last = page.at(-1);
    const items = await viewLines(ctx, page, await firstRank(ctx.db, board.id, after, page[0]));
    const next =
      lines.length > limit && last
        ? packCursor([last.score, last.reachedAt.getTime(), last.playerId])
        : null;
    return { items, next, total: board.players, period };
  },
});

function placeOf(cursor: string | undefined): PlaceKey | null {
  const key = readCursor(cursor, ['number', 'instant', 'id']);
  if (!key) return null;
  const [score, reachedMs, playerId] = key as [number, number, string];
  return { score, reachedAt: new Date(reachedMs), playerId };
}

async function firstRank(
  db: Parameters<typeof findRanks>[0],
  boardId: number,
  after: PlaceKey | null,
  first: PlaceKey | undefined,
): Promise<number> {
  if (after === null || !first) return 1;
  const [row] = await findRanks(db, [boardId], [first.playerId]);
  return row?.rank ?? 1;
}
