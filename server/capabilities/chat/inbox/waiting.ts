import type { Context } from '../../../kernel/context/context.ts';
import type { UnreadCount } from '../../../kernel/room/unread.ts';
import { readStates } from '../messages/index.ts';
import { listInbox } from '../rooms/index.ts';
import { COUNTED_ROOMS_MAX } from './limits.ts';

/** What waits for a person over all rooms. */
export interface Waiting {
  rooms: number;
  messages: number;
  mentions: number;
}

/** Counts what a person has not read; of muted rooms only what names them. Two queries. */
export async function countWaiting(ctx: Context, personId: string): Promise<Waiting> {
  const rooms = await listInbox(ctx, personId, null, COUNTED_ROOMS_MAX);
  const states = await readStates(ctx, personId, rooms);
  const total = { rooms: 0, messages: 0, mentions: 0 };
  for (const { id, muted_until } of rooms) {
    const state = states.get(id);
    if (!state) continue;
    total.mentions += state.mentioned;
    const isMuted = muted_until !== null && muted_until > ctx.now;
    const count = isMuted ? state.mentioned : state.unread;
    total.messages += count;
    if (count > 0) total.rooms++;
  }
  return total;
}

/** Chat's share of all that is unread. */
export const unreadMessages: UnreadCount = {
  name: 'chat.inbox',
  count: async (ctx, personId) => (await countWaiting(ctx, personId)).messages,
};
