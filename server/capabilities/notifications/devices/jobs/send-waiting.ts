import { job } from '../../../../kernel/jobs/job.ts';
import { sendJob } from '../send-job.ts';
import { sendTo } from '../sending.ts';

/** Sends what waits for one device. */
export const sendWaiting = job<{ deviceId: string }>({
  ...sendJob,
  says: 'tells a device what its person is told',
  run: (ctx, { deviceId }) => sendTo(ctx, deviceId),
});
