import { job } from '../../../../kernel/jobs/job.ts';
import { UNSEEN_DAYS_MAX, WAITING_HOURS_MAX } from '../limits.ts';
import { purgeDevices as purge } from '../store/devices.ts';
import { purgePushes } from '../store/pushes.ts';

const HOUR_MS = 3_600_000;

/** Forgets devices that never came back, and messages that are old news. */
export const purgeDevices = job<object>({
  name: 'notifications.devices.purgeDevices',
  says: 'forgets devices unseen for two months, and what waited for a day',
  schedule: '47 4 * * *',
  async run(ctx) {
    const ago = (hours: number) => new Date(ctx.now.getTime() - hours * HOUR_MS);
    await purgePushes(ctx.db, ago(WAITING_HOURS_MAX));
    await purge(ctx.db, ago(UNSEEN_DAYS_MAX * 24));
  },
});
