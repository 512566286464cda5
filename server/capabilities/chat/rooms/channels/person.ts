import { self } from '../../../../kernel/action/self.ts';
import { notFound } from '../../../../kernel/faults/catalogue.ts';
import { channel } from '../../../../kernel/realtime/channel.ts';

/** What concerns one person over all their rooms; only they hear it. */
export const personChannel = channel({
  name: 'chat.rooms.person',
  topic: 'chat/people/:personId',
  says: '`{kind: "room", roomId}` when a room of yours came, went, or got its first message; `{kind: "read", roomId, seq}` when you read somewhere else',
  permission: 'guest',
  async mayJoin(ctx, { personId }) {
    if (personId !== self(ctx)) throw notFound();
  },
});
