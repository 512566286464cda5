import { job } from '../../../../kernel/jobs/job.ts';
import { KEPT_DAYS } from '../limits.ts';
import { purge } from '../store.ts';

/** Forgets security events, and devices nobody came by, after a year. */
export const purgeSecurity = job<object>({
  name: 'identity.security.purgeSecurity',
  says: 'forgets security events and unused devices after a year',
  schedule: '37 4 * * *',
  async run(ctx) {
    await purge(ctx.db, new Date(ctx.now.getTime() - KEPT_DAYS * 86_400_000));
  },
});
