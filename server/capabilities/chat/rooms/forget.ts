import type { Context } from '../../../kernel/context/context.ts';
import { letOut } from './coming.ts';
import { findMember, findRoomIds } from './store/members.ts';
import { lockRooms } from './store/rooms.ts';

/** Lets somebody who leaves the house out of all their rooms, so that each has an owner and counts right. */
export async function leaveAll(ctx: Context, personId: string): Promise<void> {
  const ids = await findRoomIds(ctx.db, personId);
  for (const room of await lockRooms(ctx.db, ids)) {
    const member = await findMember(ctx.db, room.id, personId);
    if (member && !member.left_at) await letOut(ctx, room, member, false);
  }
}
