import { type Conversation, roomTopic } from '../rooms/index.ts';
import { takeBackNews } from './jobs/take-back-news.ts';
import { deleteMessages, insertMessages } from './store/messages.ts';
import { viewMessages } from './view.ts';

/** What the house notes between messages, as the room of rooms asks for it. */
export const notes: Conversation = {
  async left(ctx, roomId, personId) {
    // What they were told of the room, they have no right to any more.
    await ctx.later(takeBackNews, { roomId, personId });
  },
  end: (ctx, roomId) => deleteMessages(ctx.db, roomId),
  async note(ctx, given) {
    const rows = given.map(({ roomId, seq, kind, personId, text }) => ({
      room_id: roomId,
      seq,
      id: ctx.newId(),
      kind,
      sender_id: personId,
      text,
      at: ctx.now,
      reply_seq: null,
    }));
    await insertMessages(ctx.db, rows);
    const whole = { edited_at: null, deleted_at: null, pinned_at: null, pinned_by: null };
    const views = await viewMessages(
      ctx,
      null,
      rows.map((row) => ({ ...row, ...whole, changed_seq: row.seq })),
    );
    for (const message of views) {
      ctx.publish(roomTopic(message.roomId), { kind: 'message', message }, message.seq);
    }
  },
};
