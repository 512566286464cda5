import type { Context } from '../../../kernel/context/context.ts';
import { letIn } from './coming.ts';
import { findMember } from './store/members.ts';
import { findByRef, insertRoom, lockRooms, type RoomRow } from './store/rooms.ts';

/** The room about a thing, held until the transaction ends; it is opened when there is none. */
export async function aboutRoom(ctx: Context, ref: string): Promise<RoomRow> {
  if (!(await findByRef(ctx.db, ref))) {
    await insertRoom(ctx.db, {
      id: ctx.newId(),
      kind: 'about',
      title: null,
      ref,
      pair_low: null,
      pair_high: null,
      seq: 0,
      members: 0,
      made_at: ctx.now,
      last_at: ctx.now,
    });
  }
  const found = await findByRef(ctx.db, ref);
  const [room] = found ? await lockRooms(ctx.db, [found.id]) : [];
  if (!room) throw new Error(`the room about ${ref} was lost`);
  return room;
}

/**
 * Lets somebody into the room about a thing, whatever talk about its kind is: for the room whose thing it
 * is, and which knows who belongs there.
 * @returns the room's id
 */
export function bringIn(ctx: Context, ref: string, personId: string): Promise<string> {
  return ctx.transaction(async (ctx) => {
    const room = await aboutRoom(ctx, ref);
    const member = await findMember(ctx.db, room.id, personId);
    if (!member || member.left_at) await letIn(ctx, room, [{ id: personId, role: 'member' }]);
    return room.id;
  });
}
