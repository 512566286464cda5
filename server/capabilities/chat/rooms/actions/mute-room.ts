import { action } from '../../../../kernel/action/action.ts';
import { strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { roomUnknown } from '../faults.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { reachRoom } from '../reach.ts';
import { MutedForS, ofRoom, Room } from '../schemas.ts';
import { changeMute } from '../store/members.ts';
import { viewRoom } from '../view.ts';

/** Hears nothing of a room for a while: no news, no badge. What is said there is read as before. */
export const muteRoom = action({
  operation: 'chat.rooms.muteRoom',
  summary: 'Mute a room of yours for a while',
  method: 'PUT',
  path: '/chat/rooms/:roomId/mute',
  permission: 'guest',
  limit: CHANGE_LIMIT,
  params: ofRoom,
  body: strict({ forS: MutedForS }),
  output: Room,
  faults: [roomUnknown],
  run: (ctx, { roomId, forS }) =>
    ctx.transaction(async (ctx) => {
      const until = forS === 0 ? null : new Date(ctx.now.getTime() + forS * 1000);
      await changeMute(ctx.db, roomId, self(ctx), until);
      return viewRoom(ctx, self(ctx), await reachRoom(ctx, roomId));
    }),
});
