import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { READ_LIMIT } from '../limits.ts';
import { Webhook } from '../schemas.ts';
import { findWebhooks } from '../store/webhooks.ts';
import { viewWebhooks } from '../view.ts';

/** The webhooks of the house, those made last first. */
export const listWebhooks = action({
  operation: 'programs.webhooks.listWebhooks',
  summary: 'List the webhooks of this house',
  method: 'GET',
  path: '/programs/webhooks',
  permission: 'administrator',
  limit: READ_LIMIT,
  output: strict({ items: Type.Array(Webhook) }),
  async run(ctx) {
    return { items: await viewWebhooks(ctx, await findWebhooks(ctx.db)) };
  },
});
