import type { Context } from '../../../kernel/context/context.ts';
import { NoAnswer, postOut } from '../../../kernel/outbound/post.ts';
import { secrets } from '../../../kernel/secrets/secrets.ts';
import { sendJob } from './send-job.ts';
import { ANSWER_MS_MAX, BATCH, CLAIM_MS, WAITING_MAX } from './limits.ts';
import { isTaken, nextTryS } from './rules/next-try.ts';
import { signedHeaders } from './signature.ts';
import { claimNext, dropOldest, settle, type DeliveryRow } from './store/deliveries.ts';
import {
  findWebhook,
  holdUntil,
  noteFailure,
  noteSuccess,
  pause,
  type WebhookRow,
} from './store/webhooks.ts';

/** What the keys of webhooks are sealed for. */
export const SEALED_FOR = 'programs.webhooks.key';

/** The receiver is gone for good (RFC 9110, 15.5.11). */
const GONE = 410;

/**
 * Sends what waits for a webhook, oldest first, until something is not taken: then it waits, longer each
 * time, so that what is told comes in order. Whoever is killed in between sends one twice at most, under
 * the same `webhook-id`.
 */
export async function sendTo(ctx: Context, webhookId: string): Promise<void> {
  const until = new Date(ctx.now.getTime() + CLAIM_MS);
  for (let sent = 0; sent < BATCH; sent++) {
    const webhook = await findWebhook(ctx.db, webhookId);
    const delivery = webhook && (await claimNext(ctx.db, webhookId, { now: ctx.now, until }));
    if (!webhook || !delivery) return;
    const answer = await send(ctx, webhook, delivery);
    const taken = isTaken(answer);
    await settle(ctx.db, delivery.id, { now: ctx.now, answer: String(answer), taken });
    if (!taken) return holdBack(ctx, webhookId, answer);
    await noteSuccess(ctx.db, webhookId);
  }
  await again(ctx, webhookId, ctx.now);
}

/** @returns the status of the answer, or what came instead */
async function send(
  ctx: Context,
  { id, url, sealed_key: sealed }: WebhookRow,
  delivery: DeliveryRow,
): Promise<number | string> {
  const key = ctx.port(secrets).unseal(SEALED_FOR, sealed, id);
  if (key === null) return 'its key was sealed by another house';
  const { body } = delivery;
  const atS = Math.floor(ctx.now.getTime() / 1000);
  const headers = signedHeaders(Buffer.from(key, 'base64'), { id: delivery.id, atS, body });
  const privately = ctx.config.webhooksPrivate;
  try {
    const to = { url: new URL(url), headers, body, privately, timeoutMs: ANSWER_MS_MAX };
    return (await postOut(to)).status;
  } catch (error) {
    if (error instanceof NoAnswer) return error.message;
    throw error;
  }
}

async function holdBack(ctx: Context, webhookId: string, answer: number | string): Promise<void> {
  const failing = await noteFailure(ctx.db, webhookId, ctx.now);
  if (!failing) return;
  await dropOldest(ctx.db, webhookId, WAITING_MAX);
  const seconds = answer === GONE ? null : nextTryS(ctx.now, failing);
  if (seconds === null) {
    ctx.log.warn({ webhookId, answer }, 'a webhook is paused: it kept failing');
    return pause(ctx.db, webhookId, ctx.now, answer === GONE ? 'gone' : 'failing');
  }
  const at = new Date(ctx.now.getTime() + seconds * 1000);
  await holdUntil(ctx.db, webhookId, at);
  await again(ctx, webhookId, at);
}

function again(ctx: Context, webhookId: string, runAt: Date): Promise<void> {
  return ctx.later(sendJob, { webhookId }, { key: webhookId, runAt });
}
