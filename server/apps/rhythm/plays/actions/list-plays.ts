import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { pageOf, pageQuery, strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { ChartId, Mode } from '../../scoreboard/index.ts';
import { READ_LIMIT } from '../limits.ts';
import { Play } from '../schemas.ts';
import { findOwnPlays } from '../store.ts';
import { viewPlay } from '../view.ts';

/** One's own plays, the last first. */
export const listPlays = action({
  operation: 'rhythm.plays.listPlays',
  summary: 'List your plays',
  method: 'GET',
  path: '/rhythm/plays',
  permission: 'guest',
  limit: READ_LIMIT,
  query: strict({ ...pageQuery, chartId: Type.Optional(ChartId), mode: Type.Optional(Mode) }),
  output: pageOf(Play),
  async run(ctx, { chartId = null, mode = null, cursor, limit = 20 }) {
    const key = readCursor(cursor, ['instant', 'id']) as [number, string] | null;
    const after = key && { playedAt: new Date(key[0]), id: key[1] };
    const rows = await findOwnPlays(
      ctx.db,
      { playerId: self(ctx), chartId, mode, after },
      limit + 1,
    );
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const next =
      rows.length > limit && last ? packCursor([last.played_at.getTime(), last.id]) : null;
    return { items: page.map(viewPlay), next };
  },
});
