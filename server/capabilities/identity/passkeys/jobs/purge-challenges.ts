import { job } from '../../../../kernel/jobs/job.ts';
import { purgeChallenges as purge } from '../store.ts';

/** Forgets challenges that nobody answered in time. */
export const purgeChallenges = job<object>({
  name: 'identity.passkeys.purgeChallenges',
  says: 'forgets passkey challenges that nobody answered',
  schedule: '*/10 * * * *',
  async run(ctx) {
    await purge(ctx.db, ctx.now);
  },
});
