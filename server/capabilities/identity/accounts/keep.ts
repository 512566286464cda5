import type { Context } from '../../../kernel/context/context.ts';
import { promoteGuest, reachPerson } from '../profiles/index.ts';
import { accountKept } from './events.ts';

/**
 * Makes a guest who has another way in by now a member: same id, same things. Whoever is more than a
 * guest stays what they are. Call it in a transaction.
 */
export async function keepGuest(ctx: Context, personId: string): Promise<void> {
  const { role } = await reachPerson(ctx, personId);
  if (role !== 'guest') return;
  await promoteGuest(ctx, personId);
  await ctx.emit(accountKept, { personId });
}
