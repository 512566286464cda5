import { action } from '../../../../kernel/action/action.ts';
import { Type } from '../../../../kernel/action/schema.ts';
import { letOut } from '../coming.ts';
import { memberUnknown, powerless, roomFixed, roomUnknown } from '../faults.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { holdRoom, houseRole } from '../reach.ts';
import { standsOver } from '../rules/power.ts';
import { ofMember } from '../schemas.ts';
import { findMember } from '../store/members.ts';

/** Leaves a room, or takes another out of it: from then on they read and hear nothing of it. */
export const removeMember = action({
  operation: 'chat.rooms.removeMember',
  summary: 'Leave a room, or take somebody out of it as its owner or moderator',
  description:
    'At once, on all devices. Who is taken out comes back only when its owner or a moderator invites them, and never by themselves. Nobody leaves a room of two: mute it, or block the other.',
  method: 'DELETE',
  path: '/chat/rooms/:roomId/members/:personId',
  permission: 'guest',
  limit: CHANGE_LIMIT,
  params: ofMember,
  output: Type.Null(),
  status: 204,
  faults: [roomUnknown, roomFixed, memberUnknown, powerless],
  run: (ctx, { roomId, personId }) =>
    ctx.transaction(async (ctx) => {
      const { room, own } = await holdRoom(ctx, roomId);
      const { kind } = room;
      if (kind === 'direct') throw roomFixed();
      const member = await findMember(ctx.db, roomId, personId);
      if (!member || member.left_at) throw memberUnknown();
      const isSelf = member.person_id === own.person_id;
      const standing = { kind, role: own.role, houseRole: houseRole(ctx) };
      if (!isSelf && !standsOver(standing, member.role)) throw powerless();
      await letOut(ctx, room, member, !isSelf);
      return null;
    }),
});
