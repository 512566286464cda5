import { room } from '../../../kernel/room/room.ts';
import { listHistory } from './actions/list-history.ts';
import { listRatings } from './actions/list-ratings.ts';
import { readAround } from './actions/read-around.ts';
import { readMine } from './actions/read-mine.ts';
import { readPlayer } from './actions/read-player.ts';
import { readRating } from './actions/read-rating.ts';
import { furnishRatings, makeSamples } from './furnish.ts';
import { followLevels } from './jobs/follow-levels.ts';
import { recountRatings } from './jobs/recount-ratings.ts';
import { onCatalogueChanged } from './listeners/on-catalogue-changed.ts';
import { onRecordRevised } from './listeners/on-record-revised.ts';
import { onRecordSet } from './listeners/on-record-set.ts';

export const ratings = room({
  name: 'rhythm.ratings',
  says: 'How good players are, by their best records',
  folder: import.meta.dirname,
  isApp: true,
  needs: ['identity.profiles', 'rhythm.catalogue', 'rhythm.scoreboard', 'rhythm.songs'],
  actions: [listRatings, readAround, readMine, readPlayer, readRating, listHistory],
  listeners: [onRecordSet, onRecordRevised, onCatalogueChanged],
  jobs: [recountRatings, followLevels],
  furnish: furnishRatings,
  samples: makeSamples,
  keeps: [
    {
      table: 'rhythm.rating',
      person: 'player_id',
      exported: 'their rating and since when it is this one',
      forgotten: 'deleted',
    },
    {
      table: 'rhythm.rating_day',
      person: 'player_id',
      exported: 'each day on which their rating changed, and what moved it',
      forgotten: 'deleted',
    },
  ],
});
