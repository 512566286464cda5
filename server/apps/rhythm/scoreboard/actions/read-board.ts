import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { pageQuery, pageOf, strict, Type } from '../../../../kernel/action/schema.ts';
import { viewLines } from '../board-view.ts';
import { READ_LIMIT } from '../limits.ts';
import { BoardKind, BoardPath, BoardRow } from '../schemas.ts';
import { findBoard, findLines, findRanks, type PlaceKey } from '../store/ranks.ts';

/** A leaderboard from the top down, page by page. */
export const readBoard = action({
  operation: 'rhythm.scoreboard.readBoard',
  summary: 'Read a leaderboard',
  description:
    'Best score first; of equal scores, who got there first. A chart nobody played has an empty board.',
  method: 'GET',
  path: '/rhythm/scoreboard/boards/:chartId/:mode',
  permission: 'anyone',
  limit: READ_LIMIT,
  params: BoardPath,
  query: strict({ ...pageQuery, kind: Type.Optional(BoardKind) }),
  output: strict({ ...pageOf(BoardRow).properties, total: Type.Integer() }),
  async run(ctx, { chartId, mode, kind = 'verified', cursor, limit = 20 }) {
    const after = placeOf(cursor);
    const board = await findBoard(ctx.db, chartId, mode, kind);
    if (!board) return { items: [], next: null, total: 0 };
    const lines = await findLines(ctx.db, board.id, after, limit + 1);
    const page = lines.slice(0, limit);
    const last = page.at(-1);
    const items = await viewLines(ctx, page, await firstRank(ctx.db, board.id, after, page[0]));
    const next =
      lines.length > limit && last
        ? packCursor([last.score, last.reachedAt.getTime(), last.playerId])
        : null;
    return { items, next, total: board.players };
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
