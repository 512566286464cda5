import { action } from '../../../../kernel/action/action.ts';
import { self } from '../../../../kernel/action/self.ts';
import { roomUnknown } from '../faults.ts';
import { READ_LIMIT } from '../limits.ts';
import { reachRoom } from '../reach.ts';
import { ofRoom, Room } from '../schemas.ts';
import { viewRoom } from '../view.ts';

/** A room in which one is. */
export const readRoom = action({
  operation: 'chat.rooms.readRoom',
  summary: 'Read a room of yours',
  method: 'GET',
  path: '/chat/rooms/:roomId',
  permission: 'guest',
  limit: READ_LIMIT,
  params: ofRoom,
  output: Room,
  faults: [roomUnknown],
  run: async (ctx, { roomId }) => viewRoom(ctx, self(ctx), await reachRoom(ctx, roomId)),
});
