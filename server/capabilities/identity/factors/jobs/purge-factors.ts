import { job } from '../../../../kernel/jobs/job.ts';
import { BEGUN_HOURS } from '../limits.ts';
import { purgeBegun } from '../store/factors.ts';
import { purgeTries } from '../store/tries.ts';

/** Forgets enrolments that were never confirmed, and wrong codes that no longer count. */
export const purgeFactors = job<object>({
  name: 'identity.factors.purgeFactors',
  says: 'forgets enrolments that were never confirmed, and wrong codes, after a day',
  schedule: '47 * * * *',
  async run(ctx) {
    const before = new Date(ctx.now.getTime() - BEGUN_HOURS * 3_600_000);
    await purgeBegun(ctx.db, before);
    await purgeTries(ctx.db, before);
  },
});
