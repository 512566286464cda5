import { action } from '../../../../kernel/action/action.ts';
import { Id, strict, Type } from '../../../../kernel/action/schema.ts';
import { webhookUnknown } from '../faults.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { removeWebhook as remove } from '../store/webhooks.ts';

/** Removes a webhook, and what waits for it. */
export const removeWebhook = action({
  operation: 'programs.webhooks.removeWebhook',
  summary: 'Remove a webhook',
  method: 'DELETE',
  path: '/programs/webhooks/:webhookId',
  permission: 'administrator',
  limit: CHANGE_LIMIT,
  params: strict({ webhookId: Id }),
  output: Type.Null(),
  status: 204,
  faults: [webhookUnknown],
  async run(ctx, { webhookId }) {
    if (!(await remove(ctx.db, webhookId))) throw webhookUnknown();
    return null;
  },
});
