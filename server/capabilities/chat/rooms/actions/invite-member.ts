import { action } from '../../../../kernel/action/action.ts';
import { self } from '../../../../kernel/action/self.ts';
import { personUnknown } from '../../../identity/profiles/index.ts';
import { letIn } from '../coming.ts';
import {
  memberUnknown,
  outOfReach,
  powerless,
  roomFixed,
  roomFull,
  roomsTooMany,
  roomUnknown,
} from '../faults.ts';
import { refuseUnreachable } from '../inviting.ts';
import { OPEN_LIMIT } from '../limits.ts';
import { holdRoom, houseRole } from '../reach.ts';
import { moderates } from '../rules/power.ts';
import { Member, ofMember } from '../schemas.ts';
import { findMember } from '../store/members.ts';
import { viewMembers } from '../view.ts';

/** Brings somebody into a group. Who was removed from it comes back only by its owner or a moderator. */
export const inviteMember = action({
  operation: 'chat.rooms.inviteMember',
  summary: 'Bring somebody into a group of yours',
  description: 'They are in it at once, and may leave at any time. Inviting twice is no error.',
  method: 'PUT',
  path: '/chat/rooms/:roomId/members/:personId',
  permission: 'guest',
  limit: OPEN_LIMIT,
  params: ofMember,
  output: Member,
  faults: [roomUnknown, roomFixed, personUnknown, outOfReach, powerless, roomFull, roomsTooMany],
  run: (ctx, { roomId, personId: given }) =>
    ctx.transaction(async (ctx) => {
      const personId = given.toLowerCase();
      const { room, own } = await holdRoom(ctx, roomId);
      const { kind } = room;
      if (kind !== 'group') throw roomFixed();
      const known = await findMember(ctx.db, roomId, personId);
      if (!known || known.left_at) {
        const isModerator = moderates({ kind, role: own.role, houseRole: houseRole(ctx) });
        if (known?.removed && !isModerator) throw powerless();
        await refuseUnreachable(ctx, self(ctx), [personId]);
        await letIn(ctx, room, [{ id: personId, role: 'member' }]);
      }
      const row = await findMember(ctx.db, roomId, personId);
      const [member] = row ? await viewMembers(ctx, [row]) : [];
      if (!member) throw memberUnknown();
      return member;
    }),
});
