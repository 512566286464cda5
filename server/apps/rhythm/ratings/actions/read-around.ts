import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { AROUND_ROWS, AROUND_ROWS_MAX, READ_LIMIT } from '../limits.ts';
import { RatingRow } from '../schemas.ts';
import { findAbove, findBelow } from '../store/order.ts';
import { findRatings } from '../store/ratings.ts';
import { viewRows } from '../view.ts';

/** The players just above and below oneself; empty without a rating. */
export const readAround = action({
  operation: 'rhythm.ratings.readAround',
  summary: 'List the players around you by their rating',
  method: 'GET',
  path: '/rhythm/ratings/around',
  permission: 'guest',
  limit: READ_LIMIT,
  query: strict({
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: AROUND_ROWS_MAX,
        default: AROUND_ROWS,
        description: 'rows above, and below',
      }),
    ),
  }),
  output: strict({ items: Type.Array(RatingRow), total: Type.Integer() }),
  async run(ctx, { limit = AROUND_ROWS }) {
    const [mine] = await findRatings(ctx.db, [self(ctx)]);
    if (!mine) return { items: [], total: 0 };
    const [above, below] = await Promise.all([
      findAbove(ctx.db, mine, limit),
      findBelow(ctx.db, mine, limit),
    ]);
    return viewRows(ctx, [...above, mine, ...below]);
  },
});
