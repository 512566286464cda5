import { room } from '../../../kernel/room/room.ts';
import { findStar } from './actions/find-star.ts';
import { listUnlocks } from './actions/list-unlocks.ts';
import { readSky } from './actions/read-sky.ts';
import { starFound } from './events.ts';

export const memorial = room({
  name: 'rhythm.memorial',
  says: 'The night sky: light earned by playing, and the stars that open songs and charts',
  folder: import.meta.dirname,
  isApp: true,
  needs: ['rhythm.scoreboard', 'rhythm.songs'],
  actions: [readSky, findStar, listUnlocks],
  tells: [starFound],
  keeps: [
    {
      table: 'rhythm.found_star',
      person: 'player_id',
      exported: 'every star they found, what it cost in light and when',
      forgotten: 'deleted',
    },
  ],
});
