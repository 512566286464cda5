import type { Context } from '../../../kernel/context/context.ts';

/** A chart as other rooms of the app choose among them. */
export interface ChartChoice {
  id: string;
  level: number;
  version: number;
}

/** All charts that are offered as they are now, the easiest first. */
export function listCharts(ctx: Context): Promise<ChartChoice[]> {
  return ctx.db.rows(
    `select c.id, c.level, c.version from rhythm.chart c join rhythm.song s on s.id = c.song_id
     where c.retired_at is null and s.retired_at is null order by c.level, c.id`,
  );
}

/** What other rooms of the app reckon with, and name a chart by. */
export interface ChartFacts {
  id: string;
  level: number;
  difficulty: number;
  songId: string;
  title: { ko: string; en: string };
  lengthMs: number;
}

/** These charts as they are now, by id; unknown ones are missing. One query. */
export async function readChartFacts(
  ctx: Context,
  chartIds: string[],
): Promise<Map<string, ChartFacts>> {
  if (chartIds.length === 0) return new Map();
  const rows = await ctx.db.rows<ChartFacts>(
    `select c.id, c.level, c.difficulty, c.song_id as "songId", s.length_ms as "lengthMs",
       json_build_object('ko', s.title_ko, 'en', s.title_en) as title
     from rhythm.chart c join rhythm.song s on s.id = c.song_id where c.id = any($1::text[])`,
    [[...new Set(chartIds)]],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
