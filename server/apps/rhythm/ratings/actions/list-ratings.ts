import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { pageOf, pageQuery, strict, Type } from '../../../../kernel/action/schema.ts';
import { READ_LIMIT } from '../limits.ts';
import { RatingRow } from '../schemas.ts';
import { findBelow } from '../store/order.ts';
import { viewRows } from '../view.ts';

/** All rated players from the best down, page by page. */
export const listRatings = action({
  operation: 'rhythm.ratings.listRatings',
  summary: 'List players by their rating',
  description:
    'Best rating first; equal ratings share a rank, and who got there first stands first.',
  method: 'GET',
  path: '/rhythm/ratings',
  permission: 'anyone',
  limit: READ_LIMIT,
  query: strict(pageQuery),
  output: strict({ ...pageOf(RatingRow).properties, total: Type.Integer() }),
  async run(ctx, { cursor, limit = 20 }) {
    const key = readCursor(cursor, ['number', 'instant', 'id']) as [number, number, string] | null;
    const after = key && { value: key[0], since: new Date(key[1]), playerId: key[2] };
    const rows = await findBelow(ctx.db, after, limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const next =
      rows.length > limit && last
        ? packCursor([last.value, last.since.getTime(), last.playerId])
        : null;
    return { ...(await viewRows(ctx, page)), next };
  },
});
