import { action } from '../../../../kernel/action/action.ts';
import { orNull, strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { periodUnknown } from '../faults.ts';
import { READ_LIMIT } from '../limits.ts';
import { BoardPath, boardQuery, Record, Standing } from '../schemas.ts';
import { standingOf } from '../hold.ts';
import { findBoard, findLine, findRanks } from '../store/ranks.ts';
import { whichBoard } from '../which-board.ts';

/** The own rank, percentile and record on a board. */
export const readMine = action({
  operation: 'rhythm.scoreboard.readMine',
  summary: 'Read your rank on a leaderboard',
  method: 'GET',
  path: '/rhythm/scoreboard/boards/:chartId/:mode/mine',
  permission: 'guest',
  limit: READ_LIMIT,
  params: BoardPath,
  query: strict(boardQuery),
  output: strict({ ...Standing.properties, record: orNull(Record) }),
  faults: [periodUnknown],
  async run(ctx, asked) {
    const personId = self(ctx);
    const board = await findBoard(ctx.db, whichBoard(asked, ctx.now).board);
    if (!board) return { ...standingOf(undefined), record: null };
    const [[standing], line] = await Promise.all([
      findRanks(ctx.db, [board.id], [personId]),
      findLine(ctx.db, board.id, personId),
    ]);
    if (!line) return { ...standingOf(standing), record: null };
    const { score, cleared, fullCombo, allArts, plays, reachedAt } = line;
    const record = {
      score,
      cleared,
      fullCombo,
      allArts,
      plays,
      reachedAt: reachedAt.toISOString(),
    };
    return { ...standingOf(standing), record };
  },
});
