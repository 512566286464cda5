import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { pageOf, pageQuery, strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { listInbox } from '../../rooms/index.ts';
import { viewEntries } from '../entries.ts';
import { READ_LIMIT, ROOMS_PAGE, ROOMS_PAGE_MAX } from '../limits.ts';
import { Entry } from '../schemas.ts';

/** One's rooms, those with the last message first. */
export const listRooms = action({
  operation: 'chat.inbox.listRooms',
  summary: 'List your rooms, the last stirred first',
  description: 'A room of two shows from its first message on.',
  method: 'GET',
  path: '/chat/inbox/rooms',
  permission: 'guest',
  limit: READ_LIMIT,
  query: strict({
    cursor: pageQuery.cursor,
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: ROOMS_PAGE_MAX, default: ROOMS_PAGE }),
    ),
  }),
  output: pageOf(Entry),
  async run(ctx, { cursor, limit = ROOMS_PAGE }) {
    const personId = self(ctx);
    const key = readCursor(cursor, ['instant', 'id']) as [number, string] | null;
    const after = key && { at: new Date(key[0]), id: key[1] };
    const rows = await listInbox(ctx, personId, after, limit + 1);
    const page = rows.slice(0, limit);
    const items = await viewEntries(ctx, personId, page);
    const last = page.at(-1);
    const next = rows.length > limit && last ? packCursor([last.last_at.getTime(), last.id]) : null;
    return { items, next };
  },
});
