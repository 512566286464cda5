import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { pageOf, pageQuery, strict } from '../../../../kernel/action/schema.ts';
import { roomUnknown } from '../faults.ts';
import { READ_LIMIT } from '../limits.ts';
import { reachRoom } from '../reach.ts';
import { Member, ofRoom } from '../schemas.ts';
import { findMembers } from '../store/members.ts';
import { viewMembers } from '../view.ts';

/** Who is in a room, in the order in which they came. */
export const listMembers = action({
  operation: 'chat.rooms.listMembers',
  summary: 'List who is in a room of yours',
  method: 'GET',
  path: '/chat/rooms/:roomId/members',
  permission: 'guest',
  limit: READ_LIMIT,
  params: ofRoom,
  query: strict(pageQuery),
  output: pageOf(Member),
  faults: [roomUnknown],
  async run(ctx, { roomId, cursor, limit = 20 }) {
    const key = readCursor(cursor, ['number', 'id']) as [number, string] | null;
    const after = key && { seq: key[0], personId: key[1] };
    const [, rows] = await Promise.all([
      reachRoom(ctx, roomId),
      findMembers(ctx.db, roomId, after, limit + 1),
    ]);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const next = rows.length > limit && last ? packCursor([last.came_seq, last.person_id]) : null;
    return { items: await viewMembers(ctx, page), next };
  },
});
