import { action } from '../../../../kernel/action/action.ts';
import { self } from '../../../../kernel/action/self.ts';
import { unreadOf } from '../count-unread.ts';
import { READ_LIMIT } from '../limits.ts';
import { Unread } from '../schemas.ts';

/** How much of one's inbox is unread: the number at the bell. */
export const readUnread = action({
  operation: 'notifications.news.readUnread',
  summary: 'Count what is unread in your inbox',
  method: 'GET',
  path: '/notifications/news/unread',
  permission: 'guest',
  limit: READ_LIMIT,
  output: Unread,
  run: async (ctx) => ({ count: await unreadOf(ctx, self(ctx)) }),
});
