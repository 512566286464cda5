import { job } from '../../../../kernel/jobs/job.ts';
import { TIMINGS_PER_JOB_MAX } from '../limits.ts';
import { sumTimings as sum } from '../timings.ts';

/** Sums up the timing of plays that were filed before that was kept, a part in each job. */
export const sumTimings = job<object>({
  name: 'rhythm.plays.sumTimings',
  says: 'sums up how early or late the hits of older plays were',
  schedule: '53 3 * * *',
  async run(ctx) {
    if ((await sum(ctx)) === TIMINGS_PER_JOB_MAX) await ctx.later(sumTimings, {});
  },
});
