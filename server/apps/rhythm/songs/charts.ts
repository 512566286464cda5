import type { Context } from '../../../kernel/context/context.ts';

/** A chart as other rooms of the app choose among them. */
export interface ChartChoice {
  id: string;
  level: number;
  version: number;
}

/** All charts as they are now, the easiest first. */
export function listCharts(ctx: Context): Promise<ChartChoice[]> {
  return ctx.db.rows('select id, level, version from rhythm.chart order by level, id');
}
