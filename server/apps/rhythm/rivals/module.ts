import { room } from '../../../kernel/room/room.ts';
import { listOvertakings } from './actions/list-overtakings.ts';
import { purgeOvertakings } from './jobs/purge-overtakings.ts';
import { onRecordSet } from './listeners/on-record-set.ts';

export const rivals = room({
  name: 'rhythm.rivals',
  says: 'Who passed whom',
  folder: import.meta.dirname,
  isApp: true,
  needs: ['identity.profiles', 'rhythm.scoreboard'],
  actions: [listOvertakings],
  listeners: [onRecordSet],
  jobs: [purgeOvertakings],
  keeps: [
    {
      table: 'rhythm.overtaking',
      person: 'player_id',
      exported: 'who passed them on which board and when',
      forgotten: 'deleted',
    },
    {
      table: 'rhythm.overtaking',
      person: 'rival_id',
      exported: 'nothing: it is the news of the one who was passed',
      forgotten: 'deleted',
    },
  ],
});
