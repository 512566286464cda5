import { action } from '../../../../kernel/action/action.ts';
import { Id, strict } from '../../../../kernel/action/schema.ts';
import { roomUnknown } from '../../rooms/index.ts';
import { changeMessage } from '../changing.ts';
import { messageUnknown } from '../faults.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { Emoji, Message } from '../schemas.ts';
import { deleteReaction } from '../store/beside.ts';

/** Takes one's own emoji away. */
export const removeReaction = action({
  operation: 'chat.messages.removeReaction',
  summary: 'Take your emoji away from a message',
  description: 'Where there is none it is no error.',
  method: 'DELETE',
  path: '/chat/messages/:roomId/:messageId/reactions/:emoji',
  permission: 'guest',
  limit: CHANGE_LIMIT,
  params: strict({ roomId: Id, messageId: Id, emoji: Emoji }),
  output: Message,
  faults: [roomUnknown, messageUnknown],
  run: (ctx, { emoji, ...which }) =>
    changeMessage(ctx, which, ({ ctx, row, personId }) =>
      deleteReaction(ctx.db, {
        room_id: row.room_id,
        seq: row.seq,
        person_id: personId,
        emoji,
      }),
    ),
});
