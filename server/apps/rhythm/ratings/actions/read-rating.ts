import { action } from '../../../../kernel/action/action.ts';
import { personUnknown } from '../../../../capabilities/identity/profiles/index.ts';
import { READ_LIMIT } from '../limits.ts';
import { reachPlayer } from '../reach.ts';
import { readRecords } from '../records.ts';
import { PlayerPath, Rating } from '../schemas.ts';
import { readStanding, viewBests } from '../view.ts';

/** A player's rating, their place by it, and the records that make it. */
export const readRating = action({
  operation: 'rhythm.ratings.readRating',
  summary: "Read a player's rating and the records that make it",
  description:
    'Counted within a moment of each new record. The records are those of now, so for that moment they can be ahead of the value.',
  method: 'GET',
  path: '/rhythm/ratings/players/:playerId/rating',
  permission: 'anyone',
  limit: READ_LIMIT,
  params: PlayerPath,
  output: Rating,
  faults: [personUnknown],
  async run(ctx, { playerId }) {
    const [, standing, records] = await Promise.all([
      reachPlayer(ctx, playerId),
      readStanding(ctx, playerId),
      readRecords(ctx, [playerId]),
    ]);
    return { ...standing, best: viewBests(records) };
  },
});
