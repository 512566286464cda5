import { action } from '../../../../kernel/action/action.ts';
import { strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { conversation } from '../conversation.ts';
import { powerless, roomFixed, roomUnknown, titleWrong } from '../faults.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { holdRoom, houseRole, reachRoom } from '../reach.ts';
import { moderates } from '../rules/power.ts';
import { cleanTitle } from '../rules/title.ts';
import { ofRoom, Room, Title } from '../schemas.ts';
import { saveRooms } from '../store/rooms.ts';
import { viewRoom } from '../view.ts';

/** Gives a group another title; it is noted among the messages. */
export const renameRoom = action({
  operation: 'chat.rooms.renameRoom',
  summary: 'Give a group another title, as its owner or moderator',
  method: 'PATCH',
  path: '/chat/rooms/:roomId',
  permission: 'guest',
  limit: CHANGE_LIMIT,
  params: ofRoom,
  body: strict({ title: Title }),
  output: Room,
  faults: [roomUnknown, roomFixed, powerless, titleWrong],
  run: (ctx, { roomId, title: given }) =>
    ctx.transaction(async (ctx) => {
      const { room, own } = await holdRoom(ctx, roomId);
      const { kind } = room;
      if (kind !== 'group') throw roomFixed();
      if (!moderates({ kind, role: own.role, houseRole: houseRole(ctx) })) throw powerless();
      const title = cleanTitle(given);
      if (title === null) throw titleWrong();
      if (title !== room.title) {
        Object.assign(room, { title, seq: room.seq + 1 });
        await saveRooms(ctx.db, [room]);
        const note = { roomId, seq: room.seq, kind: 'titled' as const, text: title };
        await ctx.port(conversation).note(ctx, [{ ...note, personId: self(ctx) }]);
      }
      return viewRoom(ctx, self(ctx), await reachRoom(ctx, roomId));
    }),
});
