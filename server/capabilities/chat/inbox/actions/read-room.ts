import { action } from '../../../../kernel/action/action.ts';
import { self } from '../../../../kernel/action/self.ts';
import { ofRoom, reachRoom, roomUnknown } from '../../rooms/index.ts';
import { viewEntries } from '../entries.ts';
import { READ_LIMIT } from '../limits.ts';
import { Entry } from '../schemas.ts';

/** One of one's rooms, wherever it stands in the inbox. */
export const readRoom = action({
  operation: 'chat.inbox.readRoom',
  summary: 'Read a room of yours with what is unread in it',
  method: 'GET',
  path: '/chat/inbox/rooms/:roomId',
  permission: 'guest',
  limit: READ_LIMIT,
  params: ofRoom,
  output: Entry,
  faults: [roomUnknown],
  async run(ctx, { roomId }) {
    const [entry] = await viewEntries(ctx, self(ctx), [await reachRoom(ctx, roomId)]);
    if (!entry) throw roomUnknown();
    return entry;
  },
});
