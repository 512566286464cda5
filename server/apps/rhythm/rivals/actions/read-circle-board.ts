import { action } from '../../../../kernel/action/action.ts';
import { oneOf, strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import {
  BoardPath,
  boardQuery,
  BoardView,
  periodUnknown,
  readBoardOf,
} from '../../scoreboard/index.ts';
import { readCircle } from '../circle.ts';
import { CIRCLE_MAX, READ_LIMIT } from '../limits.ts';

/** A leaderboard of oneself and one's circle alone. */
export const readCircleBoard = action({
  operation: 'rhythm.rivals.readCircleBoard',
  summary: 'Read a leaderboard among the players you follow',
  description:
    'You among your `rivals` (all you follow) or `friends` (those who follow back), with ranks inside the circle; who has no record there is not on it.',
  method: 'GET',
  path: '/rhythm/rivals/boards/:chartId/:mode',
  permission: 'guest',
  limit: READ_LIMIT,
  params: BoardPath,
  query: strict({ circle: Type.Optional(oneOf(['rivals', 'friends'])), ...boardQuery }),
  output: strict({
    ...BoardView.properties,
    circle: Type.Integer({
      maximum: CIRCLE_MAX,
      description: 'players in the circle, yourself included',
    }),
  }),
  faults: [periodUnknown],
  async run(ctx, { circle = 'rivals', ...asked }) {
    const own = self(ctx);
    const ids = [own, ...(await readCircle(ctx, own, circle))];
    return { ...(await readBoardOf(ctx, asked, ids)), circle: ids.length };
  },
});
