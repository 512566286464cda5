import { action } from '../../../../kernel/action/action.ts';
import { self } from '../../../../kernel/action/self.ts';
import { READ_LIMIT } from '../limits.ts';
import { Waiting } from '../schemas.ts';
import { countWaiting } from '../waiting.ts';

/** What one has not read, over all rooms. */
export const readUnread = action({
  operation: 'chat.inbox.readUnread',
  summary: 'Count what you have not read',
  description: 'Of muted rooms only messages that name you count.',
  method: 'GET',
  path: '/chat/inbox/unread',
  permission: 'guest',
  limit: READ_LIMIT,
  output: Waiting,
  run: (ctx) => countWaiting(ctx, self(ctx)),
});
