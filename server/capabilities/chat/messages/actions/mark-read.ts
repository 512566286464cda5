import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { ofRoom, personTopic, reachRoom, roomTopic, roomUnknown } from '../../rooms/index.ts';
import { MARK_LIMIT, READS_MEMBERS_MAX } from '../limits.ts';
import { moveMark } from '../store/reading.ts';
import { takeBackFrom } from '../take-back.ts';

/** Says how far one has read. It never goes back, whatever order two devices say it in. */
export const markRead = action({
  operation: 'chat.messages.markRead',
  summary: 'Say how far you have read a room',
  description: 'It only goes forward. Others of a small room see it.',
  method: 'PUT',
  path: '/chat/messages/:roomId/read',
  permission: 'guest',
  limit: MARK_LIMIT,
  overSocket: true,
  params: ofRoom,
  body: strict({
    seq: Type.Integer({
      minimum: 0,
      maximum: Number.MAX_SAFE_INTEGER,
      description: 'of the last message that you have seen',
    }),
  }),
  output: strict({ seq: Type.Integer({ description: 'how far you have said so by now' }) }),
  faults: [roomUnknown],
  async run(ctx, { seq: said, ...where }) {
    const personId = self(ctx);
    const room = await reachRoom(ctx, where.roomId);
    const roomId = room.id;
    const seq = Math.min(said, room.seq);
    const mark = await moveMark(ctx.db, { roomId, personId, seq, at: ctx.now });
    if (mark.told) await takeBackFrom(ctx, roomId, personId);
    if (mark.moved) {
      ctx.publish(personTopic(personId), { kind: 'read', roomId, seq });
      // Told for the moment: whoever missed it reads the marks.
      if (room.members <= READS_MEMBERS_MAX) ctx.hint(roomTopic(roomId), { read: seq }, personId);
    }
    return { seq: mark.seq };
  },
});
