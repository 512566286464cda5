import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { ofRoom, reachRoom, roomUnknown } from '../../rooms/index.ts';
import { READ_LIMIT } from '../limits.ts';
import { Message } from '../schemas.ts';
import { findNotices } from '../store/messages.ts';
import { viewMessages } from '../view.ts';

/** The messages that are pinned in a room, the last pinned first. */
export const listNotices = action({
  operation: 'chat.messages.listNotices',
  summary: 'List what is pinned in a room of yours',
  method: 'GET',
  path: '/chat/messages/:roomId/notices',
  permission: 'guest',
  limit: READ_LIMIT,
  params: ofRoom,
  output: strict({ items: Type.Array(Message) }),
  faults: [roomUnknown],
  async run(ctx, { roomId }) {
    const [, rows] = await Promise.all([reachRoom(ctx, roomId), findNotices(ctx.db, roomId)]);
    return { items: await viewMessages(ctx, self(ctx), rows) };
  },
});
