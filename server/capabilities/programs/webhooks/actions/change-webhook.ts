import { action } from '../../../../kernel/action/action.ts';
import { proofNeeded, requireRecent } from '../../../../kernel/action/recent.ts';
import { Id, strict, Type } from '../../../../kernel/action/schema.ts';
import { inspectWebhook } from '../asking.ts';
import { kindUnknown, urlWrong, webhookUnknown } from '../faults.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { Kinds, WebhookName, WebhookUrl } from '../schemas.ts';
import { sendJob } from '../send-job.ts';
import { changeWebhook as change, pause, resume } from '../store/webhooks.ts';

/** Changes what a webhook is told, or where; pauses it, or lets it go on. */
export const changeWebhook = action({
  operation: 'programs.webhooks.changeWebhook',
  summary: 'Change, pause or resume a webhook',
  description: 'What happens while it is paused is not told later; what waited before is.',
  method: 'PATCH',
  path: '/programs/webhooks/:webhookId',
  permission: 'administrator',
  limit: CHANGE_LIMIT,
  params: strict({ webhookId: Id }),
  body: strict({
    name: Type.Optional(WebhookName),
    url: Type.Optional(WebhookUrl),
    kinds: Type.Optional(Kinds),
    paused: Type.Optional(Type.Boolean()),
  }),
  output: Type.Null(),
  status: 204,
  faults: [proofNeeded, kindUnknown, urlWrong, webhookUnknown],
  async run(ctx, { webhookId, name, url, kinds, paused }) {
    requireRecent(ctx);
    inspectWebhook(ctx, { url, kinds });
    const given = { name: name?.trim() ?? null, url: url ?? null, kinds: kinds ?? null };
    await ctx.transaction(async (ctx) => {
      if (!(await change(ctx.db, webhookId, given))) throw webhookUnknown();
      if (paused === true) await pause(ctx.db, webhookId, ctx.now, 'asked');
      if (paused !== false) return;
      await resume(ctx.db, webhookId);
      await ctx.later(sendJob, { webhookId }, { key: webhookId });
    });
    return null;
  },
});
