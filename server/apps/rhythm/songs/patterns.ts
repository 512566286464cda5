import type { Context } from '../../../kernel/context/context.ts';
import { port } from '../../../kernel/room/port.ts';
import { chartUnknown } from './faults.ts';
import { CLOSED_KEPT_MS, PATTERNS_KEPT_MAX } from './limits.ts';
import type { ChartPattern } from './rules/chart.ts';
import { findChart, findLock } from './store.ts';

/** A chart's pattern in one version, and whether the chart was closed when it was read. */
interface ShelvedChart {
  pattern: ChartPattern;
  closed: boolean;
  /** When it was asked whether the chart is closed: a curator may close or open it. */
  askedMs: number;
}

/** Chart patterns kept in memory: a version never changes, so what was read once stays true. */
export interface PatternShelf {
  read(ctx: Context, chartId: string, version: number): Promise<ShelvedChart>;
  /** Asks anew whether charts of a song are closed, when next they are read: they were changed here. */
  askAnew(songId: string): void;
}

/** The shelf of a house. */
export const patternShelf = port<PatternShelf>('rhythm.patterns');

/** An empty shelf. */
export function openShelf(): PatternShelf {
  const kept = new Map<string, ShelvedChart>();
  return {
    async read(ctx, chartId, version) {
      const key = `${chartId} ${version}`;
      const found = kept.get(key);
      const askedMs = ctx.now.getTime();
      if (found && askedMs - found.askedMs < CLOSED_KEPT_MS) return found;
      if (found) {
        const closed = await findLock(ctx.db, chartId);
        return Object.assign(found, { closed, askedMs });
      }
      const row = await findChart(ctx.db, chartId, version);
      if (!row) throw chartUnknown({ detail: 'Read the chart again for its version.' });
      if (kept.size >= PATTERNS_KEPT_MAX) {
        const oldest = kept.keys().next();
        if (!oldest.done) kept.delete(oldest.value);
      }
      const { pattern, closed } = row;
      const fresh = { pattern, closed, askedMs };
      kept.set(key, fresh);
      return fresh;
    },
    askAnew(songId) {
      for (const [key, chart] of kept) {
        if (key.startsWith(`${songId}_`)) chart.askedMs = -Infinity;
      }
    },
  };
}

/**
 * The pattern of a chart in one version, from memory when it was read before.
 * @throws chartUnknown
 */
export async function readPattern(
  ctx: Context,
  chartId: string,
  version: number,
): Promise<ChartPattern> {
  return (await ctx.port(patternShelf).read(ctx, chartId, version)).pattern;
}

/**
 * Whether a chart waits for a star, from memory like its pattern. What was closed may have been opened
 * for all since: who is to be refused asks {@link findClosed} as well.
 * @throws chartUnknown
 */
export async function isClosed(ctx: Context, chartId: string, version: number): Promise<boolean> {
  return (await ctx.port(patternShelf).read(ctx, chartId, version)).closed;
}
