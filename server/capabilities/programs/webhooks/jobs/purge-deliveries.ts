import { job } from '../../../../kernel/jobs/job.ts';
import { KEPT_DAYS } from '../limits.ts';
import { purgeDeliveries as purge } from '../store/deliveries.ts';

const DAY_MS = 86_400_000;

/** Forgets deliveries after a month. */
export const purgeDeliveries = job<object>({
  name: 'programs.webhooks.purgeDeliveries',
  says: 'forgets what webhooks were told a month ago',
  schedule: '41 4 * * *',
  async run(ctx) {
    await purge(ctx.db, new Date(ctx.now.getTime() - KEPT_DAYS * DAY_MS));
  },
});
