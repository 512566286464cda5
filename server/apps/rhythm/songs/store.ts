import type { Db } from '../../../kernel/db/db.ts';
import { statisticsColumn, type StatisticsJson } from '../scoreboard/index.ts';
import type { ChartPattern } from './rules/chart.ts';

/** A song row with its charts as they are listed. */
export interface SongRow {
  id: string;
  title_ko: string;
  title_en: string;
  artist: string;
  source: string;
  bpm: number;
  length_ms: number;
  preview_from_ms: number;
  preview_to_ms: number;
  locked: boolean;
  licence: string;
  recording: { hash: string; media: string; bytes: number; offsetMs: number } | null;
  retired_at: Date | null;
  charts: ChartJson[] | null;
}

/** A chart as the list's one query selects it. */
export interface ChartJson {
  id: string;
  difficulty: number;
  level: number;
  noteCount: number;
  keyCount: number;
  version: number;
  locked: boolean;
  statistics: StatisticsJson;
}

/** What is selected of a song `s`; the parameter $1 is whose records are told beside the statistics. */
export const SONG_COLUMNS = `
  s.id, s.title_ko, s.title_en, s.artist, s.source, s.bpm, s.length_ms, s.preview_from_ms,
    s.preview_to_ms, s.locked, s.licence, s.retired_at,
    (select json_build_object('hash', r.hash, 'media', r.media, 'bytes', r.bytes,
        'offsetMs', s.recording_offset_ms)
     from rhythm.recording r where r.hash = s.recording) as recording,
    (select json_agg(json_build_object('id', c.id, 'difficulty', c.difficulty, 'level', c.level,
        'noteCount', c.note_count, 'keyCount', c.key_count, 'version', c.version, 'locked', c.locked,
        'statistics', ${statisticsColumn('c.id', '$1::uuid')}) order by c.difficulty)
     from rhythm.chart c where c.song_id = s.id and c.retired_at is null) as charts`;

// Put together once: a text of three kilobytes that is made anew is also looked up anew.
const ONE_SONG = `select ${SONG_COLUMNS} from rhythm.song s where s.id = $2`;

/** One song; null when nobody knows it. */
export function findSong(db: Db, playerId: string | null, songId: string): Promise<SongRow | null> {
  return db.first(ONE_SONG, [playerId, songId]);
}

/** The titles of those of the songs that are offered. */
export function findTitles(
  db: Db,
  ids: string[],
): Promise<Pick<SongRow, 'id' | 'title_ko' | 'title_en'>[]> {
  return db.rows(
    `select id, title_ko, title_en from rhythm.song
     where id = any($1::text[]) and retired_at is null`,
    [ids],
  );
}

/** A song's music, null in it for a recording; null when nobody knows the song. */
export function findMusic(db: Db, songId: string): Promise<{ music: unknown } | null> {
  return db.first('select music from rhythm.song where id = $1', [songId]);
}

/** A chart's pattern in one version; null when it never had it. */
export interface ChartRow {
  id: string;
  song_id: string;
  difficulty: number;
  level: number;
  version: number;
  /** Whether it waits for a star: by itself, or with its song. */
  closed: boolean;
  /** Whether it, or its song, is not offered any more. */
  retired: boolean;
  pattern: ChartPattern;
}

/** Whether a chart waits for a star: by itself, or with its song. */
export async function findLock(db: Db, chartId: string): Promise<boolean> {
  const row = await db.first<{ closed: boolean }>(
    `select c.locked or s.locked as closed from rhythm.chart c
     join rhythm.song s on s.id = c.song_id where c.id = $1`,
    [chartId],
  );
  return row?.closed ?? false;
}

/** The chart as it is now, or in the given version. */
export function findChart(
  db: Db,
  chartId: string,
  version: number | null,
): Promise<ChartRow | null> {
  return db.first(
    `select c.id, c.song_id, c.difficulty, c.level, v.version, c.locked or s.locked as closed,
       c.retired_at is not null or s.retired_at is not null as retired, v.pattern
     from rhythm.chart c
     join rhythm.song s on s.id = c.song_id
     join rhythm.chart_version v on v.chart_id = c.id and v.version = coalesce($2::int, c.version)
     where c.id = $1`,
    [chartId, version],
  );
}
