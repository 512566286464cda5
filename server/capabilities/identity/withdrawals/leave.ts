import type { Context } from '../../../kernel/context/context.ts';
import { beginLeaving, endLeaving, reachPerson } from '../profiles/index.ts';
import { endAll } from '../sessions/index.ts';
import { leavingAsked, leavingUndone } from './events.ts';
import { undoTooLate } from './faults.ts';
import { writeToLeaver } from './letters.ts';
import { GRACE_DAYS } from './limits.ts';
import { deleteOpen, findWithdrawal, insertWithdrawal } from './store.ts';

/**
 * A person leaves: every session ends, others see nobody there, and after the days of grace everything is
 * deleted. A guest, who could not come back to change their mind, is deleted at once. Asked twice it
 * stays as it was.
 * @returns from when on everything is deleted
 * @throws lastAdministrator
 */
export function leave(ctx: Context, personId: string): Promise<Date> {
  return ctx.transaction(async (ctx) => {
    const { role } = await reachPerson(ctx, personId);
    const isGuest = role === 'guest';
    const due = isGuest ? ctx.now : new Date(ctx.now.getTime() + GRACE_DAYS * 86_400_000);
    const isNew = await insertWithdrawal(ctx.db, {
      person_id: personId,
      asked_at: ctx.now,
      due_at: due,
      closed_at: isGuest ? ctx.now : null,
    });
    await endAll(ctx, { personId, id: null, except: null }, 'ended');
    if (!isNew) return (await findWithdrawal(ctx.db, personId))?.due_at ?? due;
    await beginLeaving(ctx, personId, due);
    await ctx.emit(leavingAsked, { personId, leavingAt: due.toISOString() });
    if (!isGuest) await writeToLeaver(ctx, 'asked', personId, due);
    return due;
  });
}

/**
 * A person stays after all.
 * @throws undoTooLate
 */
export function stay(ctx: Context, personId: string): Promise<void> {
  return ctx.transaction(async (ctx) => {
    if (!(await deleteOpen(ctx.db, personId))) {
      if (await findWithdrawal(ctx.db, personId)) throw undoTooLate();
      return;
    }
    await endLeaving(ctx, personId);
    await ctx.emit(leavingUndone, { personId });
  });
}
