import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { pageOf, pageQuery, strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { ofRoom, reachRoom, roomUnknown } from '../../rooms/index.ts';
import { searchShort } from '../faults.ts';
import { FOUND_PAGE, FOUND_PAGE_MAX, SEARCH_CHARS_MAX, SEARCH_LIMIT } from '../limits.ts';
import { Message } from '../schemas.ts';
import { canSearch, searchMessages as search } from '../store/search.ts';
import { viewMessages } from '../view.ts';

/** Messages of a room with all of some words, the last first. */
export const searchMessages = action({
  operation: 'chat.messages.searchMessages',
  summary: 'Search the messages of a room of yours',
  description: 'Any two characters of a word are enough.',
  method: 'GET',
  path: '/chat/messages/:roomId/search',
  permission: 'guest',
  limit: SEARCH_LIMIT,
  params: ofRoom,
  query: strict({
    q: Type.String({
      minLength: 1,
      maxLength: SEARCH_CHARS_MAX,
      description: 'words, or parts of them, in any order',
      examples: ['합주'],
    }),
    cursor: pageQuery.cursor,
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: FOUND_PAGE_MAX, default: FOUND_PAGE }),
    ),
  }),
  output: pageOf(Message),
  faults: [roomUnknown, searchShort],
  async run(ctx, { roomId, q: given, cursor, limit = FOUND_PAGE }) {
    const key = readCursor(cursor, ['number']) as [number] | null;
    // PostgreSQL has no texts with a NUL in them.
    const q = given.replaceAll('\0', ' ');
    const [, fits] = await Promise.all([reachRoom(ctx, roomId), canSearch(ctx.db, q)]);
    if (!fits) throw searchShort();
    const rows = await search(ctx.db, { roomId, q, before: key?.[0] ?? null }, limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const messages = await viewMessages(ctx, self(ctx), page);
    return {
      // What is hidden must not be guessed by searching for it.
      items: messages.filter(({ hidden }) => !hidden),
      next: rows.length > limit && last ? packCursor([last.seq]) : null,
    };
  },
});
