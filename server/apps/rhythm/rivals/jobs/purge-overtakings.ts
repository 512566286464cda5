import { job } from '../../../../kernel/jobs/job.ts';
import { KEPT_DAYS } from '../limits.ts';
import { purgeOvertakings as purge } from '../store.ts';

/** Forgets overtakings that are old news. */
export const purgeOvertakings = job<object>({
  name: 'rhythm.rivals.purgeOvertakings',
  says: 'forgets overtakings after three months',
  schedule: '7 5 * * *',
  async run(ctx) {
    await purge(ctx.db, new Date(ctx.now.getTime() - KEPT_DAYS * 86_400_000));
  },
});
