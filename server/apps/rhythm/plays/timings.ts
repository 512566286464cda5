import type { Context } from '../../../kernel/context/context.ts';
import { modifiedPattern, NO_MODIFIERS, parseModifiers, readPattern } from '../songs/index.ts';
import { TIMINGS_PER_JOB_MAX } from './limits.ts';
import { judge } from './rules/judge.ts';
import { unpackLog } from './rules/log.ts';
import { sumTiming, type TimingSums } from './rules/timing.ts';
import { findUnsummed, putTimings, type UnsummedRow } from './store/timings.ts';

/**
 * Sums up the timing of some plays that were filed before that was kept, from their logs.
 * @returns how many there were
 */
export async function sumTimings(ctx: Context): Promise<number> {
  const rows = await findUnsummed(ctx.db, TIMINGS_PER_JOB_MAX);
  const sums: (TimingSums & { id: string })[] = [];
  for (const row of rows) sums.push({ id: row.id, ...(await timingOfRow(ctx, row)) });
  if (sums.length > 0) await putTimings(ctx.db, sums);
  return rows.length;
}

async function timingOfRow(ctx: Context, row: UnsummedRow): Promise<TimingSums> {
  const modifiers = parseModifiers(row.modifiers) ?? NO_MODIFIERS;
  const chart = await readPattern(ctx, row.chart_id, row.chart_version);
  // Before there was a gauge, nothing ended a play.
  const noFail = modifiers.noFail || row.rules < 2;
  const pattern = modifiedPattern(chart, modifiers);
  return sumTiming(judge(pattern, row.mode, unpackLog(row.log), { noFail }).errorsMs);
}
