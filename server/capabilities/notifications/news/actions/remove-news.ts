import { action } from '../../../../kernel/action/action.ts';
import { Id, strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { newsUnknown } from '../faults.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { gone } from '../settle.ts';
import { deleteLine } from '../store/marking.ts';

/** Removes a line from one's inbox. */
export const removeNews = action({
  operation: 'notifications.news.removeNews',
  summary: 'Remove a line from your inbox',
  method: 'DELETE',
  path: '/notifications/news/:newsId',
  permission: 'guest',
  limit: CHANGE_LIMIT,
  params: strict({ newsId: Id }),
  output: Type.Null(),
  status: 204,
  faults: [newsUnknown],
  run: (ctx, { newsId }) =>
    ctx.transaction(async (ctx) => {
      const personId = self(ctx);
      const removed = await deleteLine(ctx.db, personId, newsId);
      if (removed.length === 0) throw newsUnknown();
      await gone(ctx, personId, removed);
      return null;
    }),
});
