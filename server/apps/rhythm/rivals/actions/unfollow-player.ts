import { action } from '../../../../kernel/action/action.ts';
import { Id, strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { deleteFollow } from '../follows.ts';
import { FOLLOW_LIMIT } from '../limits.ts';

/** Follows somebody no more. */
export const unfollowPlayer = action({
  operation: 'rhythm.rivals.unfollowPlayer',
  summary: 'Unfollow a player',
  description: 'Unfollowing somebody who is not followed is no error.',
  method: 'DELETE',
  path: '/rhythm/rivals/follows/:personId',
  permission: 'guest',
  limit: FOLLOW_LIMIT,
  params: strict({ personId: Id }),
  output: Type.Null(),
  status: 204,
  async run(ctx, { personId }) {
    await deleteFollow(ctx.db, self(ctx), personId);
    return null;
  },
});
