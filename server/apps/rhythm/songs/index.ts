export { chartUnknown, chartWrong } from './faults.ts';
export { songNotShipped, songUnknown, songWrong, versionConflict } from './faults.ts';
export { isClosed, readPattern } from './patterns.ts';
export { findClosed, listClosed, type ClosedChart } from './closed.ts';
export { inspectChart, type ChartPattern, type Tempo } from './rules/chart.ts';
export { inspectSong, type SongFacts } from './rules/song-facts.ts';
export { inspectBeside, inspectMusic } from './rules/inspect-music.ts';
export { endingOf, soundMediaOf } from './rules/sound.ts';
export { listCharts, readChartFacts, type ChartChoice, type ChartFacts } from './charts.ts';
export { giveBack, listCurated, readCurated, seekCurated } from './curating.ts';
export { listChartVersions, listSongVersions, readChartVersion } from './curating.ts';
export { readSongVersion, type CuratedChart, type CuratedSong } from './curating.ts';
export { putChart, splitChartId, type ChartEdit } from './put-chart.ts';
export { inspectEdit } from './rules/edit.ts';
export { putSong, type Saved, type SongEdit } from './put-song.ts';
export { keepRecording, readMedia, readSound } from './recordings.ts';
export { retireChart, retireSong } from './retirement.ts';
export { RecordingHash, SongId } from './schemas.ts';
export { findMusic } from './store.ts';
export { furnishCatalogue } from './catalogue.ts';
export {
  modifiedPattern,
  type Modifiers,
  modifiersText,
  NO_MODIFIERS,
  parseModifiers,
  SPEEDS,
} from './rules/modifiers.ts';
