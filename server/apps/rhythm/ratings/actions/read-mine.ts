import { action } from '../../../../kernel/action/action.ts';
import { self } from '../../../../kernel/action/self.ts';
import { READ_LIMIT } from '../limits.ts';
import { RatingStanding } from '../schemas.ts';
import { readStanding } from '../view.ts';

/** The own rating and place. */
export const readMine = action({
  operation: 'rhythm.ratings.readMine',
  summary: 'Read your rating and your place by it',
  method: 'GET',
  path: '/rhythm/ratings/mine',
  permission: 'guest',
  limit: READ_LIMIT,
  output: RatingStanding,
  run: (ctx) => readStanding(ctx, self(ctx)),
});
