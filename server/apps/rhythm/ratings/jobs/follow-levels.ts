import { job } from '../../../../kernel/jobs/job.ts';
import { followLevels as follow } from '../recount.ts';
import { recountRatings } from './recount-ratings.ts';

/** Looks whether charts have another level by now, and has their players counted again. */
export const followLevels = job<object>({
  name: 'rhythm.ratings.followLevels',
  says: 'counts ratings again where a chart has another level',
  schedule: '*/10 * * * *',
  run: (ctx) =>
    ctx.transaction(async (ctx) => {
      for (const chartId of await follow(ctx)) await ctx.later(recountRatings, { chartId });
    }),
});
