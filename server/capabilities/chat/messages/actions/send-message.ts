import { action } from '../../../../kernel/action/action.ts';
import { self } from '../../../../kernel/action/self.ts';
import { ofRoom, roomUnknown } from '../../rooms/index.ts';
import { desk, storeSendings } from '../desk.ts';
import { messageIdTaken, messageUnknown, silenced, textBlank, unreachable } from '../faults.ts';
import { SEND_LIMIT } from '../limits.ts';
import { cleanText } from '../rules/text.ts';
import { Draft, Message } from '../schemas.ts';

/** Sends a message. It is answered once it is stored for good, and by then everybody there hears it. */
export const sendMessage = action({
  operation: 'chat.messages.sendMessage',
  summary: 'Send a message',
  description:
    'Sent again with the same id it is the same message: a retry never doubles. The same id with another text is a conflict.',
  method: 'POST',
  path: '/chat/messages/:roomId',
  permission: 'guest',
  limit: SEND_LIMIT,
  overSocket: true,
  params: ofRoom,
  body: Draft,
  output: Message,
  status: 201,
  faults: [roomUnknown, textBlank, messageIdTaken, messageUnknown, silenced, unreachable],
  async run(ctx, { roomId, id, text: given, replyTo = null, mentions = [] }) {
    const text = cleanText(given);
    if (text === null) throw textBlank();
    const sending = {
      ctx,
      senderId: self(ctx),
      text,
      // Ids are compared as texts here, and somebody may write them in capitals.
      roomId: roomId.toLowerCase(),
      id: id.toLowerCase(),
      replyTo: replyTo?.toLowerCase() ?? null,
      mentions: mentions.map((each) => each.toLowerCase()),
    };
    // In a caller's transaction it belongs to that; alone, it shares one with its neighbours.
    const sent = ctx.inTransaction
      ? (await storeSendings([sending]))[0]
      : await ctx.port(desk)(sending);
    if (!sent) throw new Error('the desk lost a message');
    if ('refused' in sent) throw sent.refused;
    return sent.message;
  },
});
