import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { READ_LIMIT } from '../limits.ts';
import { Token } from '../schemas.ts';
import { findTokens } from '../store.ts';
import { viewTokens } from '../view.ts';

/** The service tokens that live, those made last first. */
export const listTokens = action({
  operation: 'programs.tokens.listTokens',
  summary: 'List the service tokens of this house',
  method: 'GET',
  path: '/programs/tokens',
  permission: 'administrator',
  limit: READ_LIMIT,
  output: strict({ items: Type.Array(Token) }),
  async run(ctx) {
    return { items: await viewTokens(ctx, await findTokens(ctx.db, ctx.now)) };
  },
});
