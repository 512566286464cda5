import type { Context } from '../../../kernel/context/context.ts';
import { port } from '../../../kernel/room/port.ts';
import { holdRooms } from '../rooms/index.ts';
import { SETTLE_EVERY_MS, SETTLED_MESSAGES_MAX, SETTLED_ROOMS_MAX } from './limits.ts';
import {
  changeUnsettled,
  claimUnsettled,
  findUnsettled,
  hasFrom,
  makeSearchable,
} from './store/search.ts';
import { tellAbsent } from './tell-absent.ts';

/** Which job this process has last written for messages that are to be settled. */
export interface Settling {
  /** The stretch of time at whose end that job runs; 0 when the next message needs a new one. */
  asked: number;
}

/** The settling of a house. */
export const settling = port<Settling>('chat.messages.settling');

/** The stretch of time, counted from 1970, at whose end messages sent now are settled, and when that is. */
export function stretchOf(now: Date): { stretch: number; runAt: Date } {
  const stretch = Math.floor(now.getTime() / SETTLE_EVERY_MS) + 1;
  return { stretch, runAt: new Date(stretch * SETTLE_EVERY_MS) };
}

/** Settles what waits; what is sent from now on needs a job of its own. */
export async function settleAsked(ctx: Context): Promise<void> {
  ctx.port(settling).asked = 0;
  for (;;) {
    const rooms = await findUnsettled(ctx.db, SETTLED_ROOMS_MAX);
    let settled = 0;
    for (const roomId of rooms) if (await settleRoom(ctx, roomId)) settled++;
    // What is left is another's at the moment.
    if (settled === 0) return;
  }
}

/** Settles a stretch of one room; false when another does. */
async function settleRoom(ctx: Context, roomId: string): Promise<boolean> {
  return ctx.transaction(async (ctx) => {
    const claimed = await claimUnsettled(ctx.db, roomId);
    if (!claimed) return false;
    const { from_seq: from } = claimed;
    const last = await makeSearchable(ctx.db, roomId, from, SETTLED_MESSAGES_MAX);
    const next = last === null ? from : last + 1;
    if (last !== null) await tellAbsent(ctx, roomId, from, last);
    // While the room is held nobody sends: what is not here now makes a new mark.
    await holdRooms(ctx, [{ roomId, personId: roomId }]);
    await changeUnsettled(ctx.db, roomId, (await hasFrom(ctx.db, roomId, next)) ? next : null);
    return true;
  });
}
