import type { Context } from '../../../kernel/context/context.ts';
import { sendJob } from './send-job.ts';
import { putDeliveries } from './store/deliveries.ts';

/** News for programs outside. */
export interface News {
  /** One of the kinds that the room announces. */
  kind: string;
  /** The event it comes from: told once for each webhook, however often it is heard. */
  eventId: string;
  at: Date;
  /** Whom it is about: it is forgotten with them. */
  personId: string | null;
  data: object;
}

/**
 * Tells programs outside, by every webhook that asked for it. Call it from a listener: what is written
 * here commits with it, and is sent afterwards, in order, until it is taken.
 */
export async function announce(ctx: Context, news: News): Promise<void> {
  await put(ctx, news, null);
}

/** Tells one webhook, whatever it asked for: to try it. */
export function announceTo(ctx: Context, webhookId: string, news: News): Promise<void> {
  return put(ctx, news, webhookId);
}

async function put(
  ctx: Context,
  { kind, eventId, at, personId, data }: News,
  only: string | null,
): Promise<void> {
  const body = JSON.stringify({ type: kind, timestamp: at.toISOString(), data });
  const news = { id: ctx.newId(), eventId, personId, kind, body, at };
  const webhooks = await putDeliveries(ctx.db, news, only);
  for (const webhookId of webhooks) await ctx.later(sendJob, { webhookId }, { key: webhookId });
}
