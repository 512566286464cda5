import { action } from '../../../../kernel/action/action.ts';
import { powerless, roomUnknown } from '../../rooms/index.ts';
import { changeMessage } from '../changing.ts';
import { messageFixed, messageUnknown, noticesTooMany } from '../faults.ts';
import { CHANGE_LIMIT, NOTICES_MAX } from '../limits.ts';
import { Message, ofMessage } from '../schemas.ts';
import { findNotices } from '../store/messages.ts';

/** Pins a message for all of a room. */
export const pinNotice = action({
  operation: 'chat.messages.pinNotice',
  summary: 'Pin a message, as a moderator; in a room of two as either',
  description: 'Pinning twice is no error.',
  method: 'PUT',
  path: '/chat/messages/:roomId/notices/:messageId',
  permission: 'guest',
  limit: CHANGE_LIMIT,
  params: ofMessage,
  output: Message,
  faults: [roomUnknown, messageUnknown, powerless, messageFixed, noticesTooMany],
  run: (ctx, which) =>
    changeMessage(ctx, which, async ({ ctx, row, kind, moderates, personId }) => {
      if (kind !== 'direct' && !moderates) throw powerless();
      if (row.deleted_at) throw messageFixed();
      if (row.pinned_at) return false;
      if ((await findNotices(ctx.db, row.room_id)).length >= NOTICES_MAX) throw noticesTooMany();
      Object.assign(row, { pinned_at: ctx.now, pinned_by: personId });
      return true;
    }),
});
