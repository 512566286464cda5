import { job } from '../../../../kernel/jobs/job.ts';
import { sendJob } from '../send-job.ts';
import { findDue } from '../store/webhooks.ts';

/** Has sent whatever waits and may be sent, should the job that was to do it have been lost. */
export const nudgeWaiting = job<object>({
  name: 'programs.webhooks.nudgeWaiting',
  says: 'sends what waits for webhooks, should its own job be lost',
  schedule: '* * * * *',
  async run(ctx) {
    for (const webhookId of await findDue(ctx.db, ctx.now)) {
      await ctx.later(sendJob, { webhookId }, { key: webhookId });
    }
  },
});
