import { job } from '../../../../kernel/jobs/job.ts';
import { recountPart, type Recount } from '../recount.ts';

/**
 * Counts all ratings again from the records, a part in each job, and says in the log when one was not
 * what it should have been.
 */
export const recountRatings = job<Recount>({
  name: 'rhythm.ratings.recountRatings',
  says: 'counts all ratings again from the records, every week or when the rules have changed',
  schedule: '41 18 * * 6',
  async run(ctx, { chartId, after }) {
    const about = chartId === undefined ? {} : { chartId };
    const part = { ...about, ...(after === undefined ? {} : { after }) };
    const { next, changed } = await recountPart(ctx, part);
    if (changed > 0) ctx.log.info({ ...part, changed }, 'ratings were counted again');
    if (next !== null) await ctx.later(recountRatings, { ...about, after: next });
  },
});
