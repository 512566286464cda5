import { action } from '../../../../kernel/action/action.ts';
import { Id, strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { personUnknown } from '../../../identity/profiles/index.ts';
import { letIn } from '../coming.ts';
import { conversation } from '../conversation.ts';
import { outOfReach, roomsTooMany, roomUnknown, titleWrong } from '../faults.ts';
import { refuseUnreachable } from '../inviting.ts';
import { INVITED_MAX, OPEN_LIMIT } from '../limits.ts';
import { cleanTitle } from '../rules/title.ts';
import { Room, Title } from '../schemas.ts';
import { findOwn, insertRoom, saveRooms } from '../store/rooms.ts';
import { viewRoom } from '../view.ts';

/** Makes a group; who makes it owns it. */
export const createGroup = action({
  operation: 'chat.rooms.createGroup',
  summary: 'Make a group',
  description: 'You own it. Those whom you name are in it at once; they may leave at any time.',
  method: 'POST',
  path: '/chat/rooms',
  permission: 'guest',
  limit: OPEN_LIMIT,
  idempotent: true,
  body: strict({
    title: Title,
    members: Type.Array(Id, {
      maxItems: INVITED_MAX,
      uniqueItems: true,
      description: 'whom to invite; more can be invited later',
    }),
  }),
  output: Room,
  status: 201,
  faults: [titleWrong, personUnknown, outOfReach, roomsTooMany],
  run: (ctx, { title: given, members }) =>
    ctx.transaction(async (ctx) => {
      const own = self(ctx);
      const title = cleanTitle(given);
      if (title === null) throw titleWrong();
      const invited = [...new Set(members.map((id) => id.toLowerCase()))].filter(
        (id) => id !== own,
      );
      await refuseUnreachable(ctx, own, invited);
      const room = {
        id: ctx.newId(),
        kind: 'group' as const,
        title,
        ref: null,
        pair_low: null,
        pair_high: null,
        seq: 1,
        members: 0,
        made_at: ctx.now,
        last_at: ctx.now,
      };
      await insertRoom(ctx.db, room);
      await ctx
        .port(conversation)
        .note(ctx, [{ roomId: room.id, seq: 1, kind: 'titled', personId: own, text: title }]);
      const people = [
        { id: own, role: 'owner' as const },
        ...invited.map((id) => ({ id, role: 'member' as const })),
      ];
      await letIn(ctx, room, people, true);
      await saveRooms(ctx.db, [room]);
      const row = await findOwn(ctx.db, room.id, own);
      if (!row) throw roomUnknown();
      return viewRoom(ctx, own, row);
    }),
});
