import { action } from '../../../../kernel/action/action.ts';
import { offered } from '../../../../kernel/action/offered.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { READ_LIMIT } from '../limits.ts';

/** What a service token can be good for in this house. */
export const listOperations = action({
  operation: 'programs.tokens.listOperations',
  summary: 'List the operations that take service tokens',
  method: 'GET',
  path: '/programs/tokens/operations',
  permission: 'administrator',
  limit: READ_LIMIT,
  output: strict({
    items: Type.Array(strict({ operation: Type.String(), summary: Type.String() })),
  }),
  async run(ctx) {
    return { items: [...ctx.port(offered)] };
  },
});
