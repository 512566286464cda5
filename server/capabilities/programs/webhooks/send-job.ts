import type { JobKind } from '../../../kernel/jobs/job-kind.ts';

/** The job that sends what waits for one webhook: enough to enqueue it. */
export const sendJob: JobKind<{ webhookId: string }> = { name: 'programs.webhooks.sendWaiting' };
