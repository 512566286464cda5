import type { JobKind } from '../../../kernel/jobs/job-kind.ts';

/** The job that sends what waits for one device: enough to enqueue it. */
export const sendJob: JobKind<{ deviceId: string }> = { name: 'notifications.devices.sendWaiting' };

/** The key of the job for a device: one waits at most. */
export function sendKey(deviceId: string): string {
  return `notifications.devices ${deviceId}`;
}
