import type { Context } from '../../../kernel/context/context.ts';
import { self } from '../../../kernel/action/self.ts';
import { holdRoom, houseRole, keepNumbers, moderates, roomTopic } from '../rooms/index.ts';
import { messageUnknown } from './faults.ts';
import { takeBackNews } from './jobs/take-back-news.ts';
import type { Message } from './schemas.ts';
import { findMessage, saveMessage, type MessageRow } from './store/messages.ts';
import { changeSearchable } from './store/search.ts';
import { viewMessages } from './view.ts';

/** Who changes a message, and in what room. */
export interface Changing {
  ctx: Context;
  row: MessageRow;
  personId: string;
  kind: 'direct' | 'group' | 'about';
  role: 'owner' | 'moderator' | 'member';
  moderates: boolean;
  silencedUntil: Date | null;
}

/**
 * Changes a message in a room that is held, gives the change its number and tells it.
 * @param change changes the row it is given; @returns whether anything changed
 * @throws roomUnknown, messageUnknown, and what `change` throws
 */
export function changeMessage(
  ctx: Context,
  { roomId, messageId }: { roomId: string; messageId: string },
  change: (changing: Changing) => Promise<boolean> | boolean,
): Promise<Message> {
  return ctx.transaction(async (ctx) => {
    const personId = self(ctx);
    const [{ room, own }, row] = await Promise.all([
      holdRoom(ctx, roomId),
      findMessage(ctx.db, roomId, messageId),
    ]);
    if (!row || row.kind !== 'text') throw messageUnknown();
    const { kind } = room;
    const { role, silenced_until: silencedUntil } = own;
    const isModerator = moderates({ kind, role, houseRole: houseRole(ctx) });
    const who = { ctx, row, personId, kind, role, silencedUntil, moderates: isModerator };
    const before = row.text;
    const changed = await change(who);
    if (changed) {
      row.changed_seq = ++room.seq;
      await Promise.all([
        saveMessage(ctx.db, row),
        keepNumbers(ctx.db, [room]),
        changeSearchable(ctx.db, row),
      ]);
      if (row.text !== before) await ctx.later(takeBackNews, { roomId: room.id, seq: row.seq });
      const [told] = await viewMessages(ctx, null, [row]);
      ctx.publish(roomTopic(room.id), { kind: 'message', message: told }, room.seq);
    }
    const [message] = await viewMessages(ctx, personId, [row]);
    if (!message) throw messageUnknown();
    return message;
  });
}
