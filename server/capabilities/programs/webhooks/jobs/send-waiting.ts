import { job } from '../../../../kernel/jobs/job.ts';
import { sendJob } from '../send-job.ts';
import { sendTo } from '../sending.ts';

/** Sends what waits for one webhook. */
export const sendWaiting = job<{ webhookId: string }>({
  ...sendJob,
  says: 'tells a webhook what it asked for',
  run: (ctx, { webhookId }) => sendTo(ctx, webhookId),
});
