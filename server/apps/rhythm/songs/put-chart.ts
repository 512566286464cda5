import type { Context } from '../../../kernel/context/context.ts';
import { chartUnknown, chartWrong, songUnknown } from './faults.ts';
import { authorOf, conflictAt, takeSong, type Saved } from './put-song.ts';
import type { ChartPattern } from './rules/chart.ts';
import { inspectEdit } from './rules/edit.ts';
import { findEditedChart, writeChart } from './store/edited-charts.ts';
import { findEdited, markCurated } from './store/editing.ts';

/** Change to a chart, as a curator or an import makes it. */
export interface ChartEdit {
  id: string;
  /** The version that the change began with; 0 for a new chart. */
  base: number;
  level: number;
  pattern: ChartPattern;
  /** Whether it is closed at the start by itself; as before unless said. */
  locked?: boolean;
  /** What an imported chart is called where it comes from. */
  importName?: string;
  why: string;
}

/**
 * Saves a chart as a new version, or a new chart of a song that is there. Old versions stay, and old
 * plays keep theirs. From then on the song is a curator's: no start of the program changes it. What is
 * there already makes no version.
 * @throws songUnknown, chartUnknown, versionConflict, chartWrong
 */
export function putChart(ctx: Context, edit: ChartEdit): Promise<Saved> {
  const { id, base, level, pattern, importName = null, why } = edit;
  const { songId, difficulty } = splitChartId(id);
  return ctx.transaction(async (ctx) => {
    await takeSong(ctx, songId);
    const song = await findEdited(ctx.db, songId);
    if (!song) throw songUnknown();
    const row = await findEditedChart(ctx.db, id, pattern);
    if (!row && base > 0) throw chartUnknown();
    if ((row?.version ?? 0) !== base) throw conflictAt(row?.version ?? 0, base);
    const errors = inspectEdit(pattern, song.length_ms);
    if (errors.length > 0) throw chartWrong({ errors });
    const locked = edit.locked ?? row?.locked ?? false;
    if (row?.same && row.level === level && row.locked === locked)
      return { version: base, changed: false };
    const version = base + 1;
    const making = { madeBy: authorOf(ctx), why, now: ctx.now };
    const chart = { id, songId, difficulty, level, version, pattern, locked, importName };
    await writeChart(ctx.db, chart, making);
    await markCurated(ctx.db, songId, ctx.now);
    return { version, changed: true };
  });
}

/** The song and the slot that a chart's id names. */
export function splitChartId(chartId: string): { songId: string; difficulty: number } {
  const at = chartId.lastIndexOf('_');
  return { songId: chartId.slice(0, at), difficulty: Number(chartId.slice(at + 1)) };
}
