import type { Context } from '../../../kernel/context/context.ts';
import { port } from '../../../kernel/room/port.ts';
import { chartUnknown } from './faults.ts';
import { PATTERNS_KEPT_MAX } from './limits.ts';
import type { ChartPattern } from './rules/chart.ts';
import { findChart } from './store.ts';

/** Chart patterns kept in memory: a version never changes, so what was read once stays true. */
export interface PatternShelf {
  read(ctx: Context, chartId: string, version: number): Promise<ChartPattern>;
}

/** The shelf of a house. */
export const patternShelf = port<PatternShelf>('rhythm.patterns');

/** An empty shelf. */
export function openShelf(): PatternShelf {
  const kept = new Map<string, ChartPattern>();
  return {
    async read(ctx, chartId, version) {
      const key = `${chartId} ${version}`;
      const found = kept.get(key);
      if (found) return found;
      const row = await findChart(ctx.db, chartId, version);
      if (!row) throw chartUnknown({ detail: 'Read the chart again for its version.' });
      if (kept.size >= PATTERNS_KEPT_MAX) {
        const oldest = kept.keys().next();
        if (!oldest.done) kept.delete(oldest.value);
      }
      kept.set(key, row.pattern);
      return row.pattern;
    },
  };
}

/**
 * The pattern of a chart in one version, from memory when it was read before.
 * @throws chartUnknown
 */
export function readPattern(ctx: Context, chartId: string, version: number): Promise<ChartPattern> {
  return ctx.port(patternShelf).read(ctx, chartId, version);
}
