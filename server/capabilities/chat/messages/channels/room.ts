import { strict, Type } from '../../../../kernel/action/schema.ts';
import { channel } from '../../../../kernel/realtime/channel.ts';
import { numberOf, reachRoom, roomUnknown } from '../../rooms/index.ts';
import { changesSince } from '../changes.ts';

/**
 * What is said in a room; its members hear it, and nobody else. The room's own counter numbers it, so
 * nothing is missed that the tables have.
 */
export const roomChannel = channel({
  name: 'chat.messages.room',
  topic: 'chat/rooms/:roomId',
  says: '`{kind: "message", message}` when one is new or has changed: of two versions the higher `changedSeq` is the newer; `{kind: "member", personId, role, silencedUntil}` when somebody is something else there. Hints: `{typing}` of the others, and `{read}` when somebody in a room of up to 50 has read so far',
  permission: 'guest',
  presence: true,
  hints: strict({ typing: Type.Boolean() }),
  async mayJoin(ctx, { roomId = '' }) {
    const room = await reachRoom(ctx, roomId);
    // An id in capitals would be another topic, of which nobody could be taken out.
    if (room.id !== roomId) throw roomUnknown();
  },
  kept: {
    position: (ctx, { roomId = '' }) => numberOf(ctx, roomId),
    since: (ctx, { roomId = '' }, after, limit) => changesSince(ctx, roomId, after, limit),
  },
});
