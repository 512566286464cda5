import { action } from '../../../../kernel/action/action.ts';
import { personUnknown, publicPerson } from '../../../../capabilities/identity/profiles/index.ts';
import { READ_LIMIT, RECENT_SHOWN } from '../limits.ts';
import { reachPlayer } from '../reach.ts';
import { readRecords, type LevelledRecord } from '../records.ts';
import { worthOf } from '../rules/worth.ts';
import { Player, PlayerPath } from '../schemas.ts';
import { readStanding, viewBests, viewRecord } from '../view.ts';

/** What everybody may see of a player: who they are, how good, and their records. */
export const readPlayer = action({
  operation: 'rhythm.ratings.readPlayer',
  summary: 'Read the page of a player',
  description:
    'What stands on the boards, gathered: nothing of single plays, how often or when somebody plays.',
  method: 'GET',
  path: '/rhythm/ratings/players/:playerId',
  permission: 'anyone',
  limit: READ_LIMIT,
  params: PlayerPath,
  output: Player,
  faults: [personUnknown],
  async run(ctx, { playerId }) {
    const [person, standing, records] = await Promise.all([
      reachPlayer(ctx, playerId),
      readStanding(ctx, playerId),
      readRecords(ctx, [playerId]),
    ]);
    const latest = records.toSorted((a, b) => b.reachedAt.getTime() - a.reachedAt.getTime());
    return {
      person: publicPerson(person),
      since: person.created_at.toISOString(),
      rating: { ...standing, best: viewBests(records) },
      badges: countBadges(records),
      recent: latest
        .slice(0, RECENT_SHOWN)
        .map((record) => viewRecord({ ...record, worth: worthOf(record) })),
    };
  },
});

/** On how many charts a badge was earned, in whichever mode. */
function countBadges(records: LevelledRecord[]) {
  const charts = (is: (record: LevelledRecord) => boolean) =>
    new Set(records.filter(is).map(({ chartId }) => chartId)).size;
  return {
    charts: charts(() => true),
    cleared: charts(({ cleared }) => cleared),
    fullCombos: charts(({ fullCombo }) => fullCombo),
    allArts: charts(({ allArts }) => allArts),
  };
}
