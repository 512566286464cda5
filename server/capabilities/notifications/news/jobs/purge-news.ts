import { job } from '../../../../kernel/jobs/job.ts';
import { KEPT_DAYS } from '../limits.ts';
import { purgeNews as purge } from '../store/marking.ts';

const DAY_MS = 86_400_000;

/** Forgets news after three months. */
export const purgeNews = job<object>({
  name: 'notifications.news.purgeNews',
  says: 'forgets news after three months',
  schedule: '23 5 * * *',
  async run(ctx) {
    await purge(ctx.db, new Date(ctx.now.getTime() - KEPT_DAYS * DAY_MS));
  },
});
