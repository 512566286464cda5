import { action } from '../../../../kernel/action/action.ts';
import { strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { reachRef, Ref } from '../../../../kernel/room/ref.ts';
import { readLast } from '../../messages/index.ts';
import { readAbout, viewRoom } from '../../rooms/index.ts';
import { PREVIEW_MESSAGES, READ_LIMIT } from '../limits.ts';
import { About } from '../schemas.ts';

/** What is talked about a thing. Looking opens no room. */
export const findAbout = action({
  operation: 'chat.inbox.findAbout',
  summary: 'Look at the talk about a thing',
  description:
    'Where talk about it is open, the last messages are shown to whoever is signed in; else only to those in the room. `room` is null for who is not in it.',
  method: 'GET',
  path: '/chat/inbox/about/:ref',
  permission: 'guest',
  limit: READ_LIMIT,
  params: strict({ ref: Ref }),
  output: About,
  async run(ctx, { ref }) {
    const personId = self(ctx);
    const [{ talk, title, path }, found] = await Promise.all([
      reachRef(ctx, ref),
      readAbout(ctx, ref, personId),
    ]);
    const about = { ref, title, path };
    const isShown = found !== null && (talk === 'open' || found.own !== null);
    if (!isShown) return { about, talk, roomId: null, room: null, members: 0, last: [] };
    const [room, last] = await Promise.all([
      found.own ? viewRoom(ctx, personId, found.own) : null,
      readLast(ctx, personId, found.id, PREVIEW_MESSAGES),
    ]);
    return { about, talk, roomId: found.id, room, members: found.members, last };
  },
});
