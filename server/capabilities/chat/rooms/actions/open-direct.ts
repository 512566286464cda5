import { action } from '../../../../kernel/action/action.ts';
import { Id, strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { isBlocked } from '../../../identity/blocks/index.ts';
import { personUnknown, reachPerson } from '../../../identity/profiles/index.ts';
import { outOfReach, pairSelf, roomsTooMany, roomUnknown } from '../faults.ts';
import { letIn } from '../coming.ts';
import { OPEN_LIMIT } from '../limits.ts';
import { Room } from '../schemas.ts';
import { findOwn, findPair, insertRoom } from '../store/rooms.ts';
import { viewRoom } from '../view.ts';

/** Opens the room of two people, or finds it: there is one for each pair, whoever asks. */
export const openDirect = action({
  operation: 'chat.rooms.openDirect',
  summary: 'Open the room of you and another person',
  description:
    'Asked again it is the same room, also when the other asks. They see it with the first message. `chat.out_of_reach` does not say who of the two wants it so.',
  method: 'POST',
  path: '/chat/rooms/direct',
  permission: 'guest',
  limit: OPEN_LIMIT,
  body: strict({ personId: Id }),
  output: Room,
  faults: [personUnknown, pairSelf, outOfReach, roomsTooMany],
  run: (ctx, { personId: given }) =>
    ctx.transaction(async (ctx) => {
      const own = self(ctx);
      // Which of two ids is the lesser is asked of texts, and somebody may write them in capitals.
      const personId = given.toLowerCase();
      if (personId === own) throw pairSelf();
      const [low, high] = own < personId ? [own, personId] : [personId, own];
      const known = await findPair(ctx.db, low, high);
      if (!known) {
        const other = await reachPerson(ctx, personId);
        if (other.leaving_at || (await isBlocked(ctx, own, personId))) throw outOfReach();
        const room = {
          id: ctx.newId(),
          kind: 'direct' as const,
          title: null,
          ref: null,
          pair_low: low,
          pair_high: high,
          seq: 0,
          members: 0,
          made_at: ctx.now,
          last_at: ctx.now,
        };
        // Of two who open it at once one waits for the other, and finds theirs.
        if (await insertRoom(ctx.db, room)) {
          await letIn(
            ctx,
            room,
            [low, high].map((id) => ({ id, role: 'member' as const })),
          );
        }
      }
      const pair = await findPair(ctx.db, low, high);
      const row = pair && (await findOwn(ctx.db, pair.id, own));
      if (!row) throw roomUnknown();
      return viewRoom(ctx, own, row);
    }),
});
