import type { Context } from '../../../kernel/context/context.ts';
import { isFault } from '../../../kernel/faults/fault.ts';
import { forgetIn } from '../../../kernel/keeps/forget.ts';
import { keepingRooms, roomsUnknown, type KeepingRoom } from '../../../kernel/keeps/keeping.ts';
import { personUnknown, reachPerson } from '../profiles/index.ts';
import { personLeft } from './events.ts';
import { SETTLE_MINUTES } from './limits.ts';
import { findWithdrawal, lockWithdrawal, markEmptied } from './store.ts';

/** The rooms whose rows say that somebody is being forgotten: they go last, together. */
const LAST = ['identity.withdrawals', 'identity.profiles'];

/**
 * Forgets a person whose withdrawal is closed, in every room from the upper to the lower, those of
 * apps that are switched off among them, and the person themselves at the end. Killed at any point it
 * is begun again, and does what is left.
 *
 * In two rounds. What was under way when the first began (a listener that passes on what somebody
 * else did, say) may still write their id behind its back; the second finds that. The kernel comes
 * first in each: once no event names the person, no listener does.
 */
export async function purgePerson(ctx: Context, personId: string): Promise<void> {
  const [kernel, ...rooms] = await keepingRooms(ctx);
  if (!kernel) throw new Error('a house has at least its own room');
  const withdrawal = await findWithdrawal(ctx.db, personId);
  if (!withdrawal) {
    // Killed after the person was gone and before the end; or they stay.
    if (!(await isThere(ctx, personId))) await forgetIn(ctx, kernel, personId);
    return;
  }
  const { closed_at: closed, emptied_at: emptied } = withdrawal;
  if (!isSettled(ctx, closed) || (emptied && !isSettled(ctx, emptied))) return;
  await warnOfRoomsUnknown(ctx);
  await forgetIn(ctx, kernel, personId);
  for (const room of rooms.toReversed().filter(({ name }) => !LAST.includes(name)))
    await forgetIn(ctx, room, personId);
  if (!emptied) return markEmptied(ctx.db, personId, ctx.now);
  await forgetPerson(ctx, rooms, personId);
  await forgetIn(ctx, kernel, personId);
}

function isSettled({ now }: Context, since: Date | null): boolean {
  return since !== null && since.getTime() + SETTLE_MINUTES * 60_000 <= now.getTime();
}

function forgetPerson(ctx: Context, rooms: KeepingRoom[], personId: string): Promise<void> {
  return ctx.transaction(async (ctx) => {
    // Of two purges at once, one tells that somebody left.
    if (!(await lockWithdrawal(ctx.db, personId))) return;
    const { role } = await reachPerson(ctx, personId);
    for (const name of LAST)
      for (const room of rooms.filter((each) => each.name === name))
        await forgetIn(ctx, room, personId);
    await ctx.emit(personLeft, { role });
  });
}

async function isThere(ctx: Context, personId: string): Promise<boolean> {
  try {
    await reachPerson(ctx, personId);
    return true;
  } catch (error) {
    if (isFault(error, personUnknown)) return false;
    throw error;
  }
}

/** The tables of an app that was taken out of the program are still there; what is in them is not known. */
async function warnOfRoomsUnknown(ctx: Context): Promise<void> {
  const rooms = await roomsUnknown(ctx);
  if (rooms.length > 0)
    ctx.log.warn({ rooms }, 'somebody is forgotten, but not in tables of rooms that were removed');
}
