import type { Context } from '../../../kernel/context/context.ts';
import type { Outgoing } from './content.ts';
import { sendJob, sendKey } from './send-job.ts';
import { findReachable } from './store/devices.ts';
import { dropNews, putPushes } from './store/pushes.ts';

/** Those of these people who have a device that can be told something. One query. */
export function reachable(ctx: Context, personIds: string[]): Promise<Set<string>> {
  return personIds.length === 0
    ? Promise.resolve(new Set())
    : findReachable(ctx.db, [...new Set(personIds)]);
}

/** Sends lines to all devices of their people, soon, if the caller's transaction commits. */
export async function pushSoon(ctx: Context, lines: Outgoing[]): Promise<void> {
  if (lines.length === 0) return;
  for (const deviceId of await putPushes(ctx.db, lines, ctx.now)) await sendSoon(ctx, deviceId);
}

/** Sends nothing of these lines that is not on its way already. */
export async function dropWaiting(
  ctx: Context,
  personId: string,
  newsIds: string[],
): Promise<void> {
  if (newsIds.length > 0) await dropNews(ctx.db, personId, newsIds);
}

/** Looks soon, or at an instant, at what waits for a device. */
export function sendSoon(ctx: Context, deviceId: string, runAt?: Date): Promise<void> {
  const options = { key: sendKey(deviceId), ...(runAt === undefined ? {} : { runAt }) };
  return ctx.later(sendJob, { deviceId }, options);
}
