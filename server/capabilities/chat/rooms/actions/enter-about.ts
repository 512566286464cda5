import { action } from '../../../../kernel/action/action.ts';
import { strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { reachRef, Ref } from '../../../../kernel/room/ref.ts';
import { aboutRoom } from '../about.ts';
import { letIn } from '../coming.ts';
import { notInvited, removedFrom, roomFull, roomsTooMany, roomUnknown } from '../faults.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { Room } from '../schemas.ts';
import { findMember } from '../store/members.ts';
import { findOwn } from '../store/rooms.ts';
import { viewRoom } from '../view.ts';

/** Enters the room about a thing; the first who enters opens it. */
export const enterAbout = action({
  operation: 'chat.rooms.enterAbout',
  summary: 'Enter the room about a thing',
  description:
    'Whoever is signed in may, where talk about things of its kind is open. Entering twice is no error.',
  method: 'PUT',
  path: '/chat/rooms/about/:ref/me',
  permission: 'guest',
  limit: CHANGE_LIMIT,
  params: strict({ ref: Ref }),
  output: Room,
  faults: [notInvited, removedFrom, roomFull, roomsTooMany],
  async run(ctx, { ref }) {
    const { talk } = await reachRef(ctx.reading(), ref);
    return ctx.transaction(async (ctx) => {
      const own = self(ctx);
      const room = await aboutRoom(ctx, ref);
      const member = await findMember(ctx.db, room.id, own);
      if (!member || member.left_at) {
        if (member?.removed) throw removedFrom();
        if (talk !== 'open') throw notInvited();
        await letIn(ctx, room, [{ id: own, role: 'member' }]);
      }
      const row = await findOwn(ctx.db, room.id, own);
      if (!row) throw roomUnknown();
      return viewRoom(ctx, own, row);
    });
  },
});
