import type { Context } from '../../../kernel/context/context.ts';
import { readCurated, retireChart, retireSong, splitChartId } from '../songs/index.ts';
import { tell } from './changes.ts';

/** A song or a chart that goes out of the catalogue, or comes back. */
export interface Retiring {
  subject: 'song' | 'chart';
  id: string;
  retired: boolean;
  why: string;
}

/**
 * Takes a song or a chart out of the catalogue or back in, and tells of it where that changed something.
 * @throws songUnknown, chartUnknown
 */
export function settleRetired(
  ctx: Context,
  { subject, id, retired, why }: Retiring,
): Promise<null> {
  return ctx.transaction(async (ctx) => {
    const retire = subject === 'song' ? retireSong : retireChart;
    if (!(await retire(ctx, id, retired))) return null;
    const song = await readCurated(ctx, subject === 'song' ? id : splitChartId(id).songId);
    const chart = song.charts.find((each) => each.id === id);
    const { version } = chart ?? song;
    await tell(ctx, { subject, id, change: retired ? 'retired' : 'restored', version, why });
    return null;
  });
}
