import { action } from '../../../../kernel/action/action.ts';
import { roomUnknown } from '../../rooms/index.ts';
import { changeMessage } from '../changing.ts';
import { messageForeign, messageUnknown } from '../faults.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { Message, ofMessage } from '../schemas.ts';
import { deleteBeside } from '../store/beside.ts';

/** Takes a message away, with all that hangs on it; its place stays, empty. */
export const deleteMessage = action({
  operation: 'chat.messages.deleteMessage',
  summary: 'Delete a message: your own, or as a moderator any',
  description: 'Its text is gone; others see that there was one. Deleting twice is no error.',
  method: 'DELETE',
  path: '/chat/messages/:roomId/:messageId',
  permission: 'guest',
  limit: CHANGE_LIMIT,
  params: ofMessage,
  output: Message,
  faults: [roomUnknown, messageUnknown, messageForeign],
  run: (ctx, which) =>
    changeMessage(ctx, which, async ({ ctx, row, personId, moderates }) => {
      if (row.sender_id !== personId && !moderates) throw messageForeign();
      if (row.deleted_at) return false;
      Object.assign(row, { text: null, deleted_at: ctx.now, pinned_at: null, pinned_by: null });
      await deleteBeside(ctx.db, row.room_id, row.seq);
      return true;
    }),
});
