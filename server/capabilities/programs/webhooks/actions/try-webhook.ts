import { action } from '../../../../kernel/action/action.ts';
import { Id, strict, Type } from '../../../../kernel/action/schema.ts';
import { announceTo } from '../announce.ts';
import { webhookUnknown } from '../faults.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { findWebhook } from '../store/webhooks.ts';

/** The kind of what is sent to try a webhook. */
const TRIAL = 'programs.webhook.tried';

/** Sends a webhook something to try it: it stands among its deliveries then. */
export const tryWebhook = action({
  operation: 'programs.webhooks.tryWebhook',
  summary: 'Send a webhook a message to try it',
  description: `A message of the kind \`${TRIAL}\`, whatever the webhook asked for.`,
  method: 'POST',
  path: '/programs/webhooks/:webhookId/trials',
  permission: 'administrator',
  limit: CHANGE_LIMIT,
  params: strict({ webhookId: Id }),
  output: Type.Null(),
  status: 202,
  idempotent: true,
  faults: [webhookUnknown],
  run: (ctx, { webhookId }) =>
    ctx.transaction(async (ctx) => {
      const webhook = await findWebhook(ctx.db, webhookId);
      if (!webhook) throw webhookUnknown();
      const news = { kind: TRIAL, eventId: ctx.newId(), at: ctx.now, personId: null };
      const data = { name: webhook.name };
      await announceTo(ctx, webhookId, { ...news, data });
      return null;
    }),
});
