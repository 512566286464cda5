import { action } from '../../../../kernel/action/action.ts';
import { strict } from '../../../../kernel/action/schema.ts';
import { roomUnknown } from '../../rooms/index.ts';
import { changeMessage } from '../changing.ts';
import { messageFixed, messageForeign, messageUnknown, silenced, textBlank } from '../faults.ts';
import { CHANGE_LIMIT, EDIT_S_MAX } from '../limits.ts';
import { cleanText } from '../rules/text.ts';
import { Message, ofMessage, Text } from '../schemas.ts';

/** Gives one's own message another text. What it was before is not kept. */
export const editMessage = action({
  operation: 'chat.messages.editMessage',
  summary: 'Change the text of a message of yours',
  description: 'For a day. Others see that it was changed, not what it was.',
  method: 'PATCH',
  path: '/chat/messages/:roomId/:messageId',
  permission: 'guest',
  limit: CHANGE_LIMIT,
  params: ofMessage,
  body: strict({ text: Text }),
  output: Message,
  faults: [roomUnknown, messageUnknown, messageForeign, messageFixed, silenced, textBlank],
  run(ctx, { text: given, ...which }) {
    const text = cleanText(given);
    if (text === null) throw textBlank();
    return changeMessage(ctx, which, ({ row, personId, silencedUntil }) => {
      if (row.sender_id !== personId) throw messageForeign();
      const ageMs = ctx.now.getTime() - row.at.getTime();
      if (row.deleted_at || ageMs > EDIT_S_MAX * 1000) throw messageFixed();
      if (silencedUntil && silencedUntil > ctx.now) throw silenced();
      if (row.text === text) return false;
      Object.assign(row, { text, edited_at: ctx.now });
      return true;
    });
  },
});
