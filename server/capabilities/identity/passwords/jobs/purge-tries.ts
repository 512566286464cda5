import { job } from '../../../../kernel/jobs/job.ts';
import { TRIES_FORGOTTEN_HOURS } from '../limits.ts';
import { purgeTries as purge } from '../store/tries.ts';

/** Forgets failed tries that no longer count. */
export const purgeTries = job<object>({
  name: 'identity.passwords.purgeTries',
  says: 'forgets failed sign-in tries after a day',
  schedule: '41 * * * *',
  async run(ctx) {
    await purge(ctx.db, new Date(ctx.now.getTime() - TRIES_FORGOTTEN_HOURS * 3_600_000));
  },
});
