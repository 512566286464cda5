import { job } from '../../../../kernel/jobs/job.ts';
import { KEPT_DAYS } from '../limits.ts';
import { purgeMail as purge } from '../store.ts';

/** Forgets letters of long ago. */
export const purgeMail = job<object>({
  name: 'identity.mail.purgeMail',
  says: 'forgets letters after a month',
  schedule: '17 4 * * *',
  async run(ctx) {
    await purge(ctx.db, new Date(ctx.now.getTime() - KEPT_DAYS * 86_400_000));
  },
});
