import { job } from '../../../../kernel/jobs/job.ts';
import { USED_TICKETS_KEPT_HOURS } from '../limits.ts';
import { purgeUsed } from '../store.ts';

/** Forgets used tickets once no ticket of that age opens any more. */
export const purgeUsedTickets = job<object>({
  name: 'identity.providers.purgeUsedTickets',
  says: 'forgets used sign-in tickets after a day',
  schedule: '11 * * * *',
  async run(ctx) {
    await purgeUsed(ctx.db, new Date(ctx.now.getTime() - USED_TICKETS_KEPT_HOURS * 3_600_000));
  },
});
