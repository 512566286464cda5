import type { Context } from '../../../kernel/context/context.ts';
import { UNREAD_MAX } from './limits.ts';
import type { Message } from './schemas.ts';
import { findLast } from './store/messages.ts';
import { findStates, type StateRow } from './store/reading.ts';
import { viewMessages } from './view.ts';

/** Rooms with the number at which a person came into each. */
export interface Entered {
  id: string;
  came_seq: number;
}

/** How far somebody has come in rooms, by room. One query. */
export async function readStates(
  ctx: Context,
  personId: string,
  rooms: Entered[],
): Promise<Map<string, StateRow>> {
  const rows = await findStates(
    ctx.db,
    personId,
    { roomIds: rooms.map(({ id }) => id), cameSeqs: rooms.map(({ came_seq }) => came_seq) },
    UNREAD_MAX,
  );
  return new Map(rows.map((row) => [row.room_id, row]));
}

/** The last message of each room as somebody sees it, by room. */
export async function readLasts(
  ctx: Context,
  viewerId: string,
  roomIds: string[],
): Promise<Map<string, Message>> {
  const messages = await viewMessages(ctx, viewerId, await findLast(ctx.db, roomIds));
  return new Map(messages.map((message) => [message.roomId, message]));
}
