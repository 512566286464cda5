import { action } from '../../../../kernel/action/action.ts';
import { Id, strict, Type } from '../../../../kernel/action/schema.ts';
import { tokenUnknown } from '../faults.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { revoke } from '../store.ts';

/** Ends a service token, at once and for good. */
export const revokeToken = action({
  operation: 'programs.tokens.revokeToken',
  summary: 'Revoke a service token',
  method: 'DELETE',
  path: '/programs/tokens/:tokenId',
  permission: 'administrator',
  limit: CHANGE_LIMIT,
  params: strict({ tokenId: Id }),
  output: Type.Null(),
  status: 204,
  faults: [tokenUnknown],
  async run(ctx, { tokenId }) {
    if (!(await revoke(ctx.db, tokenId, ctx.now))) throw tokenUnknown();
    return null;
  },
});
