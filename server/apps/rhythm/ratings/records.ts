import type { Context } from '../../../kernel/context/context.ts';
import { listBests, type LastingRecord } from '../scoreboard/index.ts';
import { readChartFacts, type ChartFacts } from '../songs/index.ts';

/** A record with what its chart is now. */
export type LevelledRecord = LastingRecord & Pick<ChartFacts, 'level' | 'songId' | 'title'>;

/** The records by which these players are rated, in no order; a chart nobody knows any more is left out. */
export async function readRecords(ctx: Context, playerIds: string[]): Promise<LevelledRecord[]> {
  const bests = await listBests(ctx, playerIds);
  const facts = await readChartFacts(
    ctx,
    bests.map(({ chartId }) => chartId),
  );
  return bests.flatMap((best) => {
    const chart = facts.get(best.chartId);
    if (!chart) return [];
    const { level, songId, title } = chart;
    return [{ ...best, level, songId, title }];
  });
}
