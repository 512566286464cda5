import { action } from '../../../../kernel/action/action.ts';
import { Id, strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { READ_LIMIT } from '../limits.ts';
import { BlockState } from '../schemas.ts';
import { findBlock } from '../store.ts';

/**
 * Whether one has blocked somebody. Of the other direction nothing is told: the answer is the same
 * whether they have blocked one or nobody has this id.
 */
export const readBlock = action({
  operation: 'identity.blocks.readBlock',
  summary: 'Read whether you have blocked a person',
  method: 'GET',
  path: '/identity/blocks/:personId',
  permission: 'guest',
  limit: READ_LIMIT,
  params: strict({ personId: Id }),
  output: BlockState,
  async run(ctx, { personId }) {
    const row = await findBlock(ctx.db, self(ctx), personId);
    return { blocked: row !== null, at: row?.at.toISOString() ?? null };
  },
});
