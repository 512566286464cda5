import type { Context } from '../../../kernel/context/context.ts';
import type { UnreadCount } from '../../../kernel/room/unread.ts';
import { countUnread } from './store/reading.ts';
import { kindNames } from './view.ts';

/** How many lines of a person's inbox are unread. */
export async function unreadOf(ctx: Context, personId: string): Promise<number> {
  return (await countUnread(ctx.db, [personId], kindNames(ctx))).get(personId) ?? 0;
}

/** The inbox's share of all that is unread. */
export const unreadNews: UnreadCount = { name: 'notifications.news', count: unreadOf };
