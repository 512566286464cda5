import { statisticsOf, type StatisticsJson } from '../scoreboard/index.ts';
import type { Song } from './schemas.ts';
import type { SongRow } from './store.ts';

/** A song as it is answered. */
export function viewSong(row: SongRow): Song {
  return {
    id: row.id,
    title: { ko: row.title_ko, en: row.title_en },
    artist: row.artist,
    source: row.source,
    bpm: row.bpm,
    lengthMs: row.length_ms,
    previewMs: [row.preview_from_ms, row.preview_to_ms],
    locked: row.locked,
    licence: row.licence,
    recording: row.recording,
    charts: (row.charts ?? []).map(({ statistics, ...chart }) => ({
      ...chart,
      modes: { easy: viewMode(statistics, 'easy'), hard: viewMode(statistics, 'hard') },
    })),
  };
}

function viewMode(statistics: StatisticsJson, mode: 'easy' | 'hard') {
  const found = statistics?.[mode];
  return { ...statisticsOf(found ?? null), mine: found?.mine ?? null };
}
