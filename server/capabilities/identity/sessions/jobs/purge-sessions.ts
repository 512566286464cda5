import { job } from '../../../../kernel/jobs/job.ts';
import { ENDED_KEPT_DAYS } from '../limits.ts';
import { purgeSessions as purge } from '../store/sessions.ts';

/** Forgets sessions that have been over for a month. */
export const purgeSessions = job<object>({
  name: 'identity.sessions.purgeSessions',
  says: 'forgets sessions a month after they ended',
  schedule: '23 3 * * *',
  async run(ctx) {
    await purge(ctx.db, new Date(ctx.now.getTime() - ENDED_KEPT_DAYS * 86_400_000));
  },
});
