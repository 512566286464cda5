import { action } from '../../../../kernel/action/action.ts';
import { oneOf, strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { changePlace, giveRole } from '../coming.ts';
import { memberUnknown, powerless, roomFixed, roomUnknown } from '../faults.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { holdRoom, houseRole } from '../reach.ts';
import { givesRoles, standsOver } from '../rules/power.ts';
import { Member, MEMBER_ROLES, ofMember, SilencedForS } from '../schemas.ts';
import { findMember } from '../store/members.ts';
import { saveRooms } from '../store/rooms.ts';
import { viewMembers } from '../view.ts';

/** Gives somebody a role in a room, or silence for a while. Who gives the room away stays its moderator. */
export const changeMember = action({
  operation: 'chat.rooms.changeMember',
  summary: 'Give somebody a role in a room, or silence them for a while',
  description:
    'Roles are given by the owner, in rooms about things by curators; giving `owner` gives the room away. Who moderates may silence those who do not.',
  method: 'PATCH',
  path: '/chat/rooms/:roomId/members/:personId',
  permission: 'guest',
  limit: CHANGE_LIMIT,
  params: ofMember,
  body: strict({
    role: Type.Optional(oneOf(MEMBER_ROLES)),
    silencedForS: Type.Optional(SilencedForS),
  }),
  output: Member,
  faults: [roomUnknown, roomFixed, memberUnknown, powerless],
  run: (ctx, { roomId, personId, role, silencedForS }) =>
    ctx.transaction(async (ctx) => {
      const { room, own } = await holdRoom(ctx, roomId);
      const { kind } = room;
      if (kind === 'direct' || (kind === 'about' && role === 'owner')) throw roomFixed();
      const standing = { kind, role: own.role, houseRole: houseRole(ctx) };
      const member = await findMember(ctx.db, roomId, personId);
      if (!member || member.left_at) throw memberUnknown();
      if (role !== undefined && role !== member.role) {
        if (!givesRoles(standing) || member.role === 'owner') throw powerless();
        await giveRole(ctx, room, member, role);
        member.role = role;
        if (role === 'owner') await giveRole(ctx, room, own, 'moderator');
      }
      if (silencedForS !== undefined) {
        if (member.person_id === self(ctx) || !standsOver(standing, member.role)) throw powerless();
        member.silenced_until =
          silencedForS === 0 ? null : new Date(ctx.now.getTime() + silencedForS * 1000);
        await changePlace(ctx, room, member);
      }
      await saveRooms(ctx.db, [room]);
      const [view] = await viewMembers(ctx, [member]);
      if (!view) throw memberUnknown();
      return view;
    }),
});
