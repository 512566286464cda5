import type { Fixture, World } from './matrix-fixture.ts';
import { playOf, submit } from './plays.ts';

const ofChart: Fixture = {
  request: async ({ chart }) => ({ params: { chartId: chart.id, mode: 'easy' } }),
};

/** Somebody whom nobody in the matrix is. */
const ofNewcomer: Fixture = {
  request: async ({ visit }) => ({ params: { personId: (await visit('guest')).id } }),
};

/** A play of somebody whom nobody in the matrix is. */
async function strangersPlay({ chart, visit }: World): Promise<string> {
  const play = playOf(chart, 'hard');
  await submit((await visit('guest')).client, play);
  return play.id;
}

/** Fixtures of the boards, of those who stand on them, and of who decides about plays. */
export const boardFixtures: Record<string, Fixture> = {
  'rhythm.scoreboard.readBoard': ofChart,
  'rhythm.scoreboard.readAround': ofChart,
  'rhythm.scoreboard.readMine': ofChart,
  'rhythm.scoreboard.listRecords': {},
  'rhythm.rivals.listOvertakings': {},
  'rhythm.rivals.followPlayer': ofNewcomer,
  'rhythm.rivals.unfollowPlayer': ofNewcomer,
  'rhythm.rivals.listFollows': {},
  'rhythm.rivals.readCircleBoard': ofChart,
  'rhythm.reviews.listCases': {},
  'rhythm.reviews.readCase': {
    request: async (world) => ({ params: { playId: await strangersPlay(world) } }),
  },
  'rhythm.reviews.decideCase': {
    request: async (world) => ({
      params: { playId: await strangersPlay(world) },
      body: { decision: 'void', reason: 'played by a program' },
    }),
  },
  'rhythm.reviews.listRulings': {},
};
