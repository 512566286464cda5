import type { Context } from '../../../kernel/context/context.ts';
import { holdRooms, keepNumbers } from '../rooms/index.ts';
import { askToSettle } from './ask-to-settle.ts';
import { insertMessages } from './store/messages.ts';
import { moveMark } from './store/reading.ts';

/** Something that somebody said, and when. */
export interface Line {
  personId: string;
  text: string;
  at: Date;
}

/** Fills a room that nobody has talked in yet with what was said there before now: for samples. */
export async function tellStory(ctx: Context, roomId: string, lines: Line[]): Promise<void> {
  await ctx.transaction(async (ctx) => {
    const { rooms } = await holdRooms(ctx, [{ roomId, personId: roomId }]);
    const room = rooms.get(roomId);
    const last = lines.at(-1);
    if (!room || !last) return;
    const first = room.seq + 1;
    const rows = lines.map(({ personId, text, at }) => ({
      room_id: roomId,
      seq: ++room.seq,
      id: ctx.newId(),
      kind: 'text' as const,
      sender_id: personId,
      text,
      at,
      reply_seq: null,
    }));
    room.last_at = last.at;
    await insertMessages(ctx.db, rows);
    await keepNumbers(ctx.db, [room]);
    // Whoever said something had read what was there.
    const ends = new Map(rows.map(({ sender_id, seq, at }) => [sender_id, { seq, at }]));
    for (const [personId, end] of ends) await moveMark(ctx.db, { roomId, personId, ...end });
    await askToSettle(ctx, [{ roomId, seq: first }], ctx.db);
  });
}
