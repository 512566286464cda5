import type { Context } from '../../../kernel/context/context.ts';
import { lastAdministrator, personUnknown } from './faults.ts';
import { changeLeaving, lockAdministrators } from './store.ts';

/**
 * Notes that a person is leaving: from now on others see nobody there. Call it in a transaction.
 * @param from when everything of theirs is deleted
 * @throws lastAdministrator, personUnknown
 */
export async function beginLeaving(ctx: Context, personId: string, from: Date): Promise<void> {
  const administrators = await lockAdministrators(ctx.db);
  if (administrators.length === 1 && administrators[0] === personId) throw lastAdministrator();
  if (!(await changeLeaving(ctx.db, personId, from, ctx.now))) throw personUnknown();
}

/** Notes that a person stays after all; @throws personUnknown */
export async function endLeaving(ctx: Context, personId: string): Promise<void> {
  if (!(await changeLeaving(ctx.db, personId, null, ctx.now))) throw personUnknown();
}
