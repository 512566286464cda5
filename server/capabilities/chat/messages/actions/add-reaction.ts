import { action } from '../../../../kernel/action/action.ts';
import { Id, strict } from '../../../../kernel/action/schema.ts';
import { roomUnknown } from '../../rooms/index.ts';
import { changeMessage } from '../changing.ts';
import { emojiTooMany, emojiWrong, messageFixed, messageUnknown, silenced } from '../faults.ts';
import { CHANGE_LIMIT, EMOJI_MAX } from '../limits.ts';
import { isEmoji } from '../rules/emoji.ts';
import { Emoji, Message } from '../schemas.ts';
import { findEmoji, insertReaction } from '../store/beside.ts';

/** Puts an emoji below a message. */
export const addReaction = action({
  operation: 'chat.messages.addReaction',
  summary: 'Put an emoji below a message',
  description: 'Adding it twice is no error.',
  method: 'PUT',
  path: '/chat/messages/:roomId/:messageId/reactions/:emoji',
  permission: 'guest',
  limit: CHANGE_LIMIT,
  params: strict({ roomId: Id, messageId: Id, emoji: Emoji }),
  output: Message,
  faults: [roomUnknown, messageUnknown, messageFixed, silenced, emojiWrong, emojiTooMany],
  run(ctx, { emoji, ...which }) {
    if (!isEmoji(emoji)) throw emojiWrong();
    return changeMessage(ctx, which, async ({ ctx, row, personId, silencedUntil }) => {
      if (row.deleted_at) throw messageFixed();
      if (silencedUntil && silencedUntil > ctx.now) throw silenced();
      const there = await findEmoji(ctx.db, row.room_id, row.seq);
      if (there.length >= EMOJI_MAX && !there.includes(emoji)) throw emojiTooMany();
      const reaction = { room_id: row.room_id, seq: row.seq, person_id: personId, emoji };
      return insertReaction(ctx.db, reaction, ctx.now);
    });
  },
});
