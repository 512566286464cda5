import type { Context } from '../../../kernel/context/context.ts';
import { findByRef, findInbox, findOwn, type OwnRoomRow } from './store/rooms.ts';

/** Rooms of a person as their inbox shows them, the last stirred first. */
export function listInbox(
  ctx: Context,
  personId: string,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<OwnRoomRow[]> {
  return findInbox(ctx.db, personId, after, limit);
}

/** The room about a thing, as somebody sees it who may not be in it; null when nobody opened it yet. */
export async function readAbout(
  ctx: Context,
  ref: string,
  personId: string,
): Promise<{ id: string; members: number; own: OwnRoomRow | null } | null> {
  const room = await findByRef(ctx.db, ref);
  if (!room) return null;
  const { id, members } = room;
  return { id, members, own: await findOwn(ctx.db, id, personId) };
}
