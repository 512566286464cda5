import { room } from '../../../kernel/room/room.ts';
import { applyImport } from './actions/apply-import.ts';
import { bringFile } from './actions/bring-file.ts';
import { exportSong } from './actions/export-song.ts';
import { giveBackSong } from './actions/give-back-song.ts';
import { inspectImport } from './actions/inspect-import.ts';
import { listChartVersions } from './actions/list-chart-versions.ts';
import { listSongVersions } from './actions/list-song-versions.ts';
import { listSongs } from './actions/list-songs.ts';
import { readSong } from './actions/read-song.ts';
import { restoreChart } from './actions/restore-chart.ts';
import { restoreSong } from './actions/restore-song.ts';
import { retireChart } from './actions/retire-chart.ts';
import { retireSong } from './actions/retire-song.ts';
import { revertChart } from './actions/revert-chart.ts';
import { revertSong } from './actions/revert-song.ts';
import { saveChart } from './actions/save-chart.ts';
import { saveSong } from './actions/save-song.ts';
import { catalogueChanged } from './events.ts';
import { purgeBrought } from './jobs/purge-brought.ts';

const OF_SONGS = [listSongs, readSong, saveSong, revertSong, giveBackSong, listSongVersions];
const OF_CHARTS = [saveChart, revertChart, listChartVersions, retireChart, restoreChart];
const OF_FILES = [bringFile, inspectImport, applyImport, exportSong, retireSong, restoreSong];

export const catalogue = room({
  name: 'rhythm.catalogue',
  says: 'What curators do with songs and charts: edit, import, retire',
  folder: import.meta.dirname,
  isApp: true,
  needs: ['identity.profiles', 'rhythm.scoreboard', 'rhythm.songs'],
  actions: [...OF_SONGS, ...OF_CHARTS, ...OF_FILES],
  tells: [catalogueChanged],
  jobs: [purgeBrought],
  keeps: [
    {
      table: 'rhythm.brought_file',
      person: 'brought_by',
      exported: 'which files they brought for an import in the last day, and when',
      forgotten: 'anonymised',
    },
  ],
});
