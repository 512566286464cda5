import { action } from '../../../../kernel/action/action.ts';
import { Id, strict, Type } from '../../../../kernel/action/schema.ts';
import { deliveryUnknown } from '../faults.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { sendJob } from '../send-job.ts';
import { sendAgain as again } from '../store/deliveries.ts';

/** Sends a delivery once more, under the same id: one that was dropped, or that the receiver lost. */
export const sendAgain = action({
  operation: 'programs.webhooks.sendAgain',
  summary: 'Send a delivery once more',
  method: 'POST',
  path: '/programs/webhooks/:webhookId/deliveries/:deliveryId/tries',
  permission: 'administrator',
  limit: CHANGE_LIMIT,
  params: strict({ webhookId: Id, deliveryId: Id }),
  output: Type.Null(),
  status: 202,
  idempotent: true,
  faults: [deliveryUnknown],
  run: (ctx, { webhookId, deliveryId }) =>
    ctx.transaction(async (ctx) => {
      if (!(await again(ctx.db, webhookId, deliveryId))) throw deliveryUnknown();
      await ctx.later(sendJob, { webhookId }, { key: webhookId });
      return null;
    }),
});
