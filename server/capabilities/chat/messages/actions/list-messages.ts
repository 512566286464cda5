import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { ofRoom, reachRoom, roomUnknown } from '../../rooms/index.ts';
import { MESSAGES_PAGE, MESSAGES_PAGE_MAX, READ_LIMIT } from '../limits.ts';
import { Stretch } from '../schemas.ts';
import { readStretch } from '../stretch.ts';

const Place = Type.Optional(
  Type.Integer({
    minimum: 0,
    maximum: Number.MAX_SAFE_INTEGER,
    description: 'the `seq` of a message',
  }),
);

/** A stretch of what was said in a room: the last, before or after a place, around one, or of a day. */
export const listMessages = action({
  operation: 'chat.messages.listMessages',
  summary: 'Read a stretch of messages of a room of yours',
  description:
    'Without a place the last. Of `before`, `after`, `around` and `on` one is taken, in this order. However deep, a page costs the same.',
  method: 'GET',
  path: '/chat/messages/:roomId',
  permission: 'guest',
  limit: READ_LIMIT,
  params: ofRoom,
  query: strict({
    before: Place,
    after: Place,
    around: Place,
    on: Type.Optional(
      Type.String({
        format: 'date',
        // Within what PostgreSQL and people count.
        pattern: '^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$',
        description: 'from the beginning of this day in your time zone',
        examples: ['2026-11-21'],
      }),
    ),
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: MESSAGES_PAGE_MAX, default: MESSAGES_PAGE }),
    ),
  }),
  output: Stretch,
  faults: [roomUnknown],
  async run(ctx, { roomId, limit = MESSAGES_PAGE, ...where }) {
    const [, stretch] = await Promise.all([
      reachRoom(ctx, roomId),
      readStretch(ctx, { roomId, viewerId: self(ctx), limit, ...where }),
    ]);
    return stretch;
  },
});
