import type { Db } from '../../../../kernel/db/db.ts';
import type { ChartPattern } from '../rules/chart.ts';
import type { SongFacts } from '../rules/song-facts.ts';

/** A version as it stands in a list. */
export interface VersionRow {
  version: number;
  made_at: Date;
  made_by: string | null;
  why: string;
}

/** A version of a chart in a list. */
export interface ChartVersionRow extends VersionRow {
  level: number | null;
  key_count: number;
  note_count: number;
}

/** Versions of a chart, the newest first, before a version. */
export function findChartVersions(
  db: Db,
  chartId: string,
  before: number | null,
  limit: number,
): Promise<ChartVersionRow[]> {
  return db.rows(
    `select version, made_at, made_by, why, level, (pattern->>'keyCount')::int as key_count,
       jsonb_array_length(pattern->'notes') as note_count
     from rhythm.chart_version
     where chart_id = $1 and ($2::int is null or version < $2) order by version desc limit $3`,
    [chartId, before, limit],
  );
}

/** Versions of a song's facts, the newest first, before a version. */
export function findSongVersions(
  db: Db,
  songId: string,
  before: number | null,
  limit: number,
): Promise<(VersionRow & { facts: SongFacts })[]> {
  return db.rows(
    `select version, made_at, made_by, why, facts from rhythm.song_version
     where song_id = $1 and ($2::int is null or version < $2) order by version desc limit $3`,
    [songId, before, limit],
  );
}

/** A chart's level and pattern in one version; null when it never had it. */
export function findChartVersion(
  db: Db,
  chartId: string,
  version: number,
): Promise<{ level: number; pattern: ChartPattern } | null> {
  return db.first(
    `select coalesce(v.level, c.level) as level, v.pattern
     from rhythm.chart_version v join rhythm.chart c on c.id = v.chart_id
     where v.chart_id = $1 and v.version = $2`,
    [chartId, version],
  );
}

/** A song's facts in one version; null when it never had it. */
export async function findSongVersion(
  db: Db,
  songId: string,
  version: number,
): Promise<SongFacts | null> {
  const row = await db.first<{ facts: SongFacts }>(
    'select facts from rhythm.song_version where song_id = $1 and version = $2',
    [songId, version],
  );
  return row?.facts ?? null;
}
