import type { Context } from '../../../kernel/context/context.ts';
import { readLasts, readStates } from '../messages/index.ts';
import { viewRooms, type OwnRoomRow } from '../rooms/index.ts';

/** Rooms of a person as their inbox shows them; however many, by the same number of queries. */
export async function viewEntries(ctx: Context, personId: string, rows: OwnRoomRow[]) {
  const [rooms, states, lasts] = await Promise.all([
    viewRooms(ctx, personId, rows),
    readStates(ctx, personId, rows),
    readLasts(
      ctx,
      personId,
      rows.map(({ id }) => id),
    ),
  ]);
  return rooms.map((room) => {
    const state = states.get(room.id);
    return {
      room,
      last: lasts.get(room.id) ?? null,
      unread: state?.unread ?? 0,
      mentioned: state?.mentioned ?? 0,
      readSeq: state?.read_seq ?? 0,
    };
  });
}
