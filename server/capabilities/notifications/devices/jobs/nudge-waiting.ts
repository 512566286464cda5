import { job } from '../../../../kernel/jobs/job.ts';
import { sendSoon } from '../pushing.ts';
import { findDue } from '../store/devices.ts';

/** Has sent whatever waits and may be sent, should the job that was to do it have been lost. */
export const nudgeWaiting = job<object>({
  name: 'notifications.devices.nudgeWaiting',
  says: 'sends what waits for devices, should its own job be lost',
  schedule: '* * * * *',
  async run(ctx) {
    for (const deviceId of await findDue(ctx.db, ctx.now)) await sendSoon(ctx, deviceId);
  },
});
