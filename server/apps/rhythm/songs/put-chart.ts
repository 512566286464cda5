import type { Context } from '../../../kernel/context/context.ts';
import { chartUnknown, chartWrong, songUnknown } from './faults.ts';
import { PRESSES_MAX } from './limits.ts';
import { authorOf, conflictAt, takeSong, type Saved } from './put-song.ts';
import { inspectChart, type ChartFault, type ChartPattern } from './rules/chart.ts';
import { pressesOf } from './rules/presses.ts';
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

/**
 * All that keeps a pattern from being saved as a chart of a song that lasts `songMs`. Places are told as
 * they lie in what was sent: the size of the key set stands beside the pattern.
 */
export function inspectEdit(pattern: ChartPattern, songMs: number): ChartFault[] {
  const errors = inspectChart(pattern).map((fault) => ({
    ...fault,
    pointer: fault.pointer === '/keyCount' ? fault.pointer : `/pattern${fault.pointer}`,
  }));
  if (pattern.lengthMs > songMs) {
    const detail = `The song ends at ${songMs} ms`;
    errors.push({ pointer: '/pattern/lengthMs', code: 'chart_after_end', detail });
  }
  const presses = pressesOf(pattern);
  if (presses > PRESSES_MAX) {
    const detail = `It takes ${presses} presses; a play holds ${PRESSES_MAX}`;
    errors.push({ pointer: '/pattern/notes', code: 'presses_too_many', detail });
  }
  return errors;
}
