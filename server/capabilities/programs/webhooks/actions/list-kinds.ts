import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { announced } from '../../../../kernel/room/announced.ts';
import { READ_LIMIT } from '../limits.ts';

/** What this house can tell programs outside. */
export const listKinds = action({
  operation: 'programs.webhooks.listKinds',
  summary: 'List the kinds of news a webhook can be told',
  method: 'GET',
  path: '/programs/webhooks/kinds',
  permission: 'administrator',
  limit: READ_LIMIT,
  output: strict({ items: Type.Array(strict({ kind: Type.String(), says: Type.String() })) }),
  async run(ctx) {
    return { items: [...ctx.port(announced)] };
  },
});
