import { action } from '../../../../kernel/action/action.ts';
import { Id, strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { unreadOf } from '../count-unread.ts';
import { newsUnknown } from '../faults.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { Unread } from '../schemas.ts';
import { gone } from '../settle.ts';
import { hasNews, markLine } from '../store/marking.ts';

/** Marks one line as read: one went where it leads. A retry changes nothing. */
export const markOne = action({
  operation: 'notifications.news.markOne',
  summary: 'Mark one line of your inbox as read',
  method: 'PUT',
  path: '/notifications/news/:newsId/read',
  permission: 'guest',
  limit: CHANGE_LIMIT,
  params: strict({ newsId: Id }),
  output: Unread,
  faults: [newsUnknown],
  run: (ctx, { newsId }) =>
    ctx.transaction(async (ctx) => {
      const personId = self(ctx);
      if (!(await hasNews(ctx.db, personId, newsId))) throw newsUnknown();
      await gone(ctx, personId, await markLine(ctx.db, personId, newsId, ctx.now));
      return { count: await unreadOf(ctx, personId) };
    }),
});
