import { action } from '../../../../kernel/action/action.ts';
import { Id, strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { BLOCK_LIMIT } from '../limits.ts';
import { deleteBlock } from '../store.ts';

/** Takes the own block of somebody away; theirs, if they have one, stays. */
export const unblockPerson = action({
  operation: 'identity.blocks.unblockPerson',
  summary: 'Unblock a person',
  description: 'Unblocking somebody who is not blocked is no error.',
  method: 'DELETE',
  path: '/identity/blocks/:personId',
  permission: 'guest',
  limit: BLOCK_LIMIT,
  params: strict({ personId: Id }),
  output: Type.Null(),
  status: 204,
  async run(ctx, { personId }) {
    await deleteBlock(ctx.db, self(ctx), personId);
    return null;
  },
});
