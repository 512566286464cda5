import { bind } from '../../../kernel/room/port.ts';
import { room } from '../../../kernel/room/room.ts';
import { listSongs } from './actions/list-songs.ts';
import { readChart } from './actions/read-chart.ts';
import { readMusic } from './actions/read-music.ts';
import { readSong } from './actions/read-song.ts';
import { furnishCatalogue } from './catalogue.ts';
import { openShelf, patternShelf } from './patterns.ts';

export const songs = room({
  name: 'rhythm.songs',
  says: 'The catalogue: songs, their charts and their music',
  folder: import.meta.dirname,
  isApp: true,
  needs: ['rhythm.scoreboard'],
  actions: [listSongs, readSong, readMusic, readChart],
  ports: [bind(patternShelf, async () => openShelf())],
  furnish: furnishCatalogue,
});
