import { bind } from '../../../kernel/room/port.ts';
import { room } from '../../../kernel/room/room.ts';
import { listPlays } from './actions/list-plays.ts';
import { readPlay } from './actions/read-play.ts';
import { submitPlay } from './actions/submit-play.ts';
import { desk, openDesk } from './desk.ts';
import { makeSamples } from './samples.ts';
import { unpacked } from './view.ts';

export const plays = room({
  name: 'rhythm.plays',
  says: 'Finished attempts, judged by the server',
  folder: import.meta.dirname,
  isApp: true,
  needs: ['identity.accounts', 'rhythm.scoreboard', 'rhythm.songs'],
  actions: [submitPlay, listPlays, readPlay],
  samples: makeSamples,
  ports: [bind(desk, async () => openDesk())],
  keeps: [
    {
      table: 'rhythm.play',
      person: 'player_id',
      exported: 'every play with its figures and its input log',
      omit: ['digest'],
      present: unpacked,
      forgotten: 'deleted',
    },
  ],
});
