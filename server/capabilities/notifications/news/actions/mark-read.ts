import { action } from '../../../../kernel/action/action.ts';
import { strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { unreadOf } from '../count-unread.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { Place, Unread } from '../schemas.ts';
import { gone } from '../settle.ts';
import { markUpTo } from '../store/marking.ts';

/** Marks one's inbox as read up to a place; what was told after one looked stays unread. */
export const markRead = action({
  operation: 'notifications.news.markRead',
  summary: 'Mark your inbox as read up to a place',
  description: 'Give the `seq` of the first line you have seen: what came later stays unread.',
  method: 'PUT',
  path: '/notifications/news/read',
  permission: 'guest',
  limit: CHANGE_LIMIT,
  body: strict({ upTo: Place }),
  output: Unread,
  run: (ctx, { upTo }) =>
    ctx.transaction(async (ctx) => {
      const personId = self(ctx);
      await gone(ctx, personId, await markUpTo(ctx.db, personId, upTo, ctx.now));
      return { count: await unreadOf(ctx, personId) };
    }),
});
