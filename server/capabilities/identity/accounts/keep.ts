import type { Context } from '../../../kernel/context/context.ts';
import { promoteGuest, reachPerson } from '../profiles/index.ts';
import { endAll } from '../sessions/index.ts';
import { accountKept } from './events.ts';

/**
 * Makes a guest who has another way in by now a member: same id, same things. Whoever is more than a
 * guest stays what they are. Call it in a transaction.
 */
export async function keepGuest(ctx: Context, personId: string): Promise<void> {
  const { role } = await reachPerson(ctx, personId);
  if (role !== 'guest') return;
  await promoteGuest(ctx, personId);
  await endOthers(ctx, personId);
  await ctx.emit(accountKept, { personId });
}

/**
 * Ends every session but the one that keeps the account, and tells how many. Until now a session was
 * all there was to be somebody by; whoever holds another one may be anybody, and the owner has a better
 * way back from here on.
 */
export async function endOthers(ctx: Context, personId: string): Promise<void> {
  const except = ctx.actor.kind === 'person' ? ctx.actor.sessionId : null;
  await endAll(ctx, { personId, id: null, except }, 'ended');
}
