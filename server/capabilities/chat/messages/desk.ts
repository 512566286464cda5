import { groupCommit } from '../../../kernel/db/group-commit.ts';
import { brokenConstraint } from '../../../kernel/db/errors.ts';
import { port } from '../../../kernel/room/port.ts';
import type { Sending, Sent } from './group.ts';
import { DESK_LANES, GROUP_MESSAGES_MAX } from './limits.ts';
import { storeAll } from './storing.ts';

/** Stores messages; many at once, of whatever rooms, share a transaction. */
export type Desk = (sending: Sending) => Promise<Sent>;

/** The desk of a house. */
export const desk = port<Desk>('chat.messages.desk');

/**
 * A desk that stores by group commit, in a few lanes: while the group of one waits for the disk, another
 * is written. A room is always of the same lane, so that no two groups wait for one room.
 */
export function openDesk(): Desk {
  const lanes = Array.from({ length: DESK_LANES }, () =>
    groupCommit({ itemsMax: GROUP_MESSAGES_MAX, write: storeSendings }),
  );
  return (sending) => {
    const lane = lanes[Number.parseInt(sending.roomId.slice(-4), 16) % DESK_LANES];
    if (!lane) throw new Error(`no lane for the room ${sending.roomId}`);
    return lane(sending);
  };
}

/** Stores messages in one transaction, or in the one their context is in. */
export async function storeSendings(group: Sending[]): Promise<Sent[]> {
  const [first] = group;
  if (!first) return [];
  // Whoever else's transaction it is may want to read what was stored.
  const began = !first.ctx.inTransaction;
  try {
    return await first.ctx.transaction((ctx) => storeAll(ctx, group, began ? ctx.lastly : ctx.db));
  } catch (error) {
    if (brokenConstraint(error) !== 'message_once' || !began) throw error;
    return first.ctx.transaction((ctx) => storeAll(ctx, group, ctx.lastly));
  }
}
