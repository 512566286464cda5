import type { Fixture } from './matrix-fixture.ts';

const ofOwner: Fixture = {
  request: async ({ visit }) => ({ params: { playerId: (await visit('owner')).id } }),
};

/** Fixtures of ratings, and of one's own progress. */
export const ratingFixtures: Record<string, Fixture> = {
  'rhythm.ratings.listRatings': {},
  'rhythm.ratings.readAround': {},
  'rhythm.ratings.readMine': {},
  'rhythm.ratings.readPlayer': ofOwner,
  'rhythm.ratings.readRating': ofOwner,
  'rhythm.ratings.listHistory': ofOwner,
  'rhythm.progress.listAttempts': {
    request: async ({ chart }) => ({ params: { chartId: chart.id, mode: 'easy' } }),
  },
  'rhythm.progress.listDays': {},
};
