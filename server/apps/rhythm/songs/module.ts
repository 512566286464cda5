import { bind } from '../../../kernel/room/port.ts';
import { room } from '../../../kernel/room/room.ts';
import { listSongs } from './actions/list-songs.ts';
import { nameCharts } from './actions/name-charts.ts';
import { readChart } from './actions/read-chart.ts';
import { readMusic } from './actions/read-music.ts';
import { readRecording } from './actions/read-recording.ts';
import { readSong } from './actions/read-song.ts';
import { furnishCatalogue } from './catalogue.ts';
import { countPlays } from './jobs/count-plays.ts';
import { openShelf, patternShelf } from './patterns.ts';
import { songRef } from './ref.ts';
import { makeSamples } from './samples.ts';

export const songs = room({
  name: 'rhythm.songs',
  says: 'The catalogue: songs, their charts and their music',
  folder: import.meta.dirname,
  isApp: true,
  needs: ['chat.messages', 'chat.rooms', 'identity.accounts', 'rhythm.scoreboard'],
  actions: [listSongs, nameCharts, readSong, readMusic, readRecording, readChart],
  jobs: [countPlays],
  ports: [bind(patternShelf, async () => openShelf())],
  refs: [songRef],
  furnish: furnishCatalogue,
  samples: makeSamples,
  keeps: [
    {
      table: 'rhythm.song_version',
      person: 'made_by',
      exported: 'what they saved about songs, when and why',
      forgotten: 'anonymised',
    },
    {
      table: 'rhythm.chart_version',
      person: 'made_by',
      exported: 'which charts they saved, when and why',
      omit: ['pattern'],
      forgotten: 'anonymised',
    },
  ],
});
