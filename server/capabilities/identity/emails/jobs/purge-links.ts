import { job } from '../../../../kernel/jobs/job.ts';
import { purgeLinks as purge } from '../store.ts';

const DAY_MS = 86_400_000;

/** Forgets links a day after they expired. */
export const purgeLinks = job<object>({
  name: 'identity.emails.purgeLinks',
  says: 'forgets expired links of letters',
  schedule: '23 * * * *',
  async run(ctx) {
    await purge(ctx.db, new Date(ctx.now.getTime() - DAY_MS));
  },
});
