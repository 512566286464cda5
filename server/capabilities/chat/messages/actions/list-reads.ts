import { action } from '../../../../kernel/action/action.ts';
import { Id, Instant, strict, Type } from '../../../../kernel/action/schema.ts';
import { ofRoom, reachRoom, roomUnknown } from '../../rooms/index.ts';
import { READ_LIMIT, READS_MEMBERS_MAX } from '../limits.ts';
import { findMarks } from '../store/reading.ts';

/** How far everybody in a small room has read. */
export const listReads = action({
  operation: 'chat.messages.listReads',
  summary: 'Read how far the people of a room have read',
  description: `Of rooms with up to ${READS_MEMBERS_MAX} people; of larger ones it is not told, and the list is empty.`,
  method: 'GET',
  path: '/chat/messages/:roomId/reads',
  permission: 'guest',
  limit: READ_LIMIT,
  params: ofRoom,
  output: strict({
    items: Type.Array(strict({ personId: Id, seq: Type.Integer(), at: Instant })),
  }),
  faults: [roomUnknown],
  async run(ctx, { roomId }) {
    const { members } = await reachRoom(ctx, roomId);
    const rows = members > READS_MEMBERS_MAX ? [] : await findMarks(ctx.db, roomId);
    const items = rows.map(({ person_id, seq, at }) => ({
      personId: person_id,
      seq,
      at: at.toISOString(),
    }));
    return { items };
  },
});
