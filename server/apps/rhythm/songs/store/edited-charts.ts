import type { Db } from '../../../../kernel/db/db.ts';
import type { ChartPattern } from '../rules/chart.ts';
import type { Making } from './editing.ts';

/** A chart as it is before an edit; `same` tells whether a pattern is the one it has. */
export interface EditedChart {
  song_id: string;
  version: number;
  level: number;
  locked: boolean;
  same: boolean;
  import_name: string | null;
  retired_at: Date | null;
}

/** A chart beside a pattern it may get; null when nobody knows it. */
export function findEditedChart(
  db: Db,
  chartId: string,
  pattern: ChartPattern,
): Promise<EditedChart | null> {
  return db.first(
    `select c.song_id, c.version, c.level, c.locked, v.pattern = $2::jsonb as same, c.import_name, c.retired_at
     from rhythm.chart c
     join rhythm.chart_version v on v.chart_id = c.id and v.version = c.version where c.id = $1`,
    [chartId, JSON.stringify(pattern)],
  );
}

/** A chart on its way into the tables. */
export interface ChartToWrite {
  id: string;
  songId: string;
  difficulty: number;
  level: number;
  version: number;
  pattern: ChartPattern;
  /** Whether it is closed at the start by itself. */
  locked: boolean;
  importName: string | null;
}

const PUT_CHART = `
  insert into rhythm.chart (id, song_id, difficulty, level, key_count, note_count, version, locked, import_name)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  on conflict (id) do update set level = excluded.level, key_count = excluded.key_count,
    note_count = excluded.note_count, version = excluded.version, locked = excluded.locked,
    import_name = coalesce(excluded.import_name, chart.import_name)`;

/** Writes a new version of a chart and makes it the one that is played. */
export async function writeChart(db: Db, chart: ChartToWrite, making: Making): Promise<void> {
  const { id, songId, difficulty, level, version, pattern, locked, importName } = chart;
  const noteCount = pattern.notes.length;
  await db.change(PUT_CHART, [
    id,
    songId,
    difficulty,
    level,
    pattern.keyCount,
    noteCount,
    version,
    locked,
    importName,
  ]);
  await db.change(
    `insert into rhythm.chart_version (chart_id, version, pattern, level, made_at, made_by, why)
     values ($1, $2, $3::jsonb, $4, $5, $6, $7)`,
    [id, version, JSON.stringify(pattern), level, making.now, making.madeBy, making.why],
  );
}
