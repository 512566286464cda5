import { bind } from '../../../kernel/room/port.ts';
import { room } from '../../../kernel/room/room.ts';
import { listPlays } from './actions/list-plays.ts';
import { readPlay } from './actions/read-play.ts';
import { readReplay } from './actions/read-replay.ts';
import { relayPlay } from './actions/relay-play.ts';
import { submitPlay } from './actions/submit-play.ts';
import { desk, openDesk } from './desk.ts';
import { settlePeriods } from './jobs/settle-periods.ts';
import { sumTimings } from './jobs/sum-timings.ts';
import { makeSamples } from './samples.ts';
import { settling } from './settling.ts';
import { unpacked } from './view.ts';

export const plays = room({
  name: 'rhythm.plays',
  says: 'Finished attempts, judged by the server',
  folder: import.meta.dirname,
  isApp: true,
  needs: [
    'identity.accounts',
    'identity.blocks',
    'identity.profiles',
    'rhythm.memorial',
    'rhythm.scoreboard',
    'rhythm.songs',
  ],
  actions: [submitPlay, relayPlay, listPlays, readPlay, readReplay],
  samples: makeSamples,
  jobs: [settlePeriods, sumTimings],
  ports: [bind(desk, async () => openDesk()), bind(settling, async () => ({ asked: 0 }))],
  keeps: [
    {
      table: 'rhythm.play',
      person: 'player_id',
      exported: 'every play with its figures, its input log and what was decided about it',
      omit: ['digest'],
      present: unpacked,
      forgotten: 'deleted',
    },
  ],
});
