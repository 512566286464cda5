import { action } from '../../../../kernel/action/action.ts';
import { Id, strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { takeTurns } from '../../../../kernel/db/take-turns.ts';
import { isBlocked } from '../../../../capabilities/identity/blocks/index.ts';
import {
  personUnknown,
  publicPerson,
  reachPerson,
} from '../../../../capabilities/identity/profiles/index.ts';
import { followSelf, followsTooMany } from '../faults.ts';
import { countFollows, findFollow, insertFollow } from '../follows.ts';
import { FOLLOW_LIMIT, FOLLOWS_MAX } from '../limits.ts';
import { Follow } from '../schemas.ts';

/**
 * Follows somebody; who is followed already stays so since when they were. A retry changes nothing. Who
 * is blocked, in whichever direction, does not exist here.
 */
export const followPlayer = action({
  operation: 'rhythm.rivals.followPlayer',
  summary: 'Follow a player',
  description: 'They stand beside you on the boards of your circle. They are not told.',
  method: 'PUT',
  path: '/rhythm/rivals/follows/:personId',
  permission: 'guest',
  limit: FOLLOW_LIMIT,
  params: strict({ personId: Id }),
  output: Follow,
  faults: [personUnknown, followSelf, followsTooMany],
  run: (ctx, { personId }) =>
    ctx.transaction(async (ctx) => {
      const own = self(ctx);
      if (personId === own) throw followSelf();
      const person = publicPerson(await reachPerson(ctx, personId));
      if (await isBlocked(ctx, own, personId)) throw personUnknown();
      await takeTurns(ctx.db, `rhythm.follow ${own}`);
      if (!(await findFollow(ctx.db, own, personId))) {
        if ((await countFollows(ctx.db, own)) >= FOLLOWS_MAX) throw followsTooMany();
        await insertFollow(ctx.db, own, personId, ctx.now);
      }
      const follow = await findFollow(ctx.db, own, personId);
      if (!follow) throw new Error('a follow was lost');
      return { person, at: follow.at.toISOString(), mutual: follow.mutual };
    }),
});
