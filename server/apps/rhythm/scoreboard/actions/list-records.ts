import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { pageOf, pageQuery, strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { READ_LIMIT } from '../limits.ts';
import { ModifiersName, OwnRecord } from '../schemas.ts';
import { findOwnRecords } from '../store/records.ts';

/** All verified records of one's own of all time, the last played first. */
export const listRecords = action({
  operation: 'rhythm.scoreboard.listRecords',
  summary: 'List your records',
  method: 'GET',
  path: '/rhythm/scoreboard/records',
  permission: 'guest',
  limit: READ_LIMIT,
  query: strict({ ...pageQuery, modifiers: Type.Optional(ModifiersName) }),
  output: pageOf(OwnRecord),
  async run(ctx, { cursor, limit = 20, modifiers = '' }) {
    const key = readCursor(cursor, ['instant', 'number']) as [number, number] | null;
    const after = key && { updatedAt: new Date(key[0]), boardId: key[1] };
    const rows = await findOwnRecords(ctx.db, self(ctx), { modifiers, after }, limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const items = page.map(
      ({ chartId, mode, playId, score, cleared, fullCombo, allArts, plays, reachedAt }) => {
        return {
          chartId,
          mode,
          playId,
          score,
          cleared,
          fullCombo,
          allArts,
          plays,
          reachedAt: reachedAt.toISOString(),
        };
      },
    );
    const next =
      rows.length > limit && last ? packCursor([last.updatedAt.getTime(), last.boardId]) : null;
    return { items, next };
  },
});
