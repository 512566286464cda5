import { room } from '../../../kernel/room/room.ts';
import { followPlayer } from './actions/follow-player.ts';
import { listFollows } from './actions/list-follows.ts';
import { listOvertakings } from './actions/list-overtakings.ts';
import { readCircleBoard } from './actions/read-circle-board.ts';
import { unfollowPlayer } from './actions/unfollow-player.ts';
import { purgeOvertakings } from './jobs/purge-overtakings.ts';
import { onRecordRevised } from './listeners/on-record-revised.ts';
import { onRecordSet } from './listeners/on-record-set.ts';
import { passedNews } from './news.ts';

export const rivals = room({
  name: 'rhythm.rivals',
  says: 'Whom players follow, and who passed whom',
  folder: import.meta.dirname,
  isApp: true,
  needs: [
    'identity.blocks',
    'identity.profiles',
    'notifications.news',
    'rhythm.scoreboard',
    'rhythm.songs',
  ],
  actions: [listOvertakings, followPlayer, unfollowPlayer, listFollows, readCircleBoard],
  listeners: [onRecordSet, onRecordRevised],
  jobs: [purgeOvertakings],
  news: [passedNews],
  keeps: [
    {
      table: 'rhythm.follow',
      person: 'player_id',
      exported: 'whom they follow and since when',
      forgotten: 'deleted',
    },
    {
      table: 'rhythm.follow',
      person: 'followed_id',
      exported: 'nothing: whom somebody follows is theirs alone',
      forgotten: 'deleted',
    },
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
