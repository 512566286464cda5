import { action } from '../../../../kernel/action/action.ts';
import { powerless, roomUnknown } from '../../rooms/index.ts';
import { changeMessage } from '../changing.ts';
import { messageUnknown } from '../faults.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { Message, ofMessage } from '../schemas.ts';

/** Takes a pinned message down; the message itself stays. */
export const unpinNotice = action({
  operation: 'chat.messages.unpinNotice',
  summary: 'Take a pinned message down, as a moderator; in a room of two as either',
  method: 'DELETE',
  path: '/chat/messages/:roomId/notices/:messageId',
  permission: 'guest',
  limit: CHANGE_LIMIT,
  params: ofMessage,
  output: Message,
  faults: [roomUnknown, messageUnknown, powerless],
  run: (ctx, which) =>
    changeMessage(ctx, which, ({ row, kind, moderates }) => {
      if (kind !== 'direct' && !moderates) throw powerless();
      if (!row.pinned_at) return false;
      Object.assign(row, { pinned_at: null, pinned_by: null });
      return true;
    }),
});
