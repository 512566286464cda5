import type { Context } from '../../../kernel/context/context.ts';
import { reachPerson } from '../profiles/index.ts';
import { endAll } from '../sessions/index.ts';
import { personSignedOut } from './events.ts';
import { lineBy, requireAdministrator } from './roles.ts';
import { insertChange } from './store.ts';

/**
 * Signs a person out of every device and writes down who did it and why; both or neither. Their refresh
 * tokens open nothing any more, and their access tokens are refused at once on this node. Who is signed in
 * nowhere is left alone, without a line.
 * @returns how many devices it were
 * @throws notAllowed, personUnknown
 */
export function signOut(
  ctx: Context,
  { personId, reason }: { personId: string; reason: string },
): Promise<number> {
  return ctx.transaction(async (ctx) => {
    await requireAdministrator(ctx);
    const { role } = await reachPerson(ctx, personId);
    const which = { personId, id: null, except: null };
    const count = await endAll(ctx, which, 'by_administrator');
    if (count === 0) return 0;
    const roles = { role_before: role, role_after: role };
    const line = { ...lineBy(ctx, personId, reason), ...roles, sessions_ended: count };
    await insertChange(ctx.db, line);
    await ctx.emit(personSignedOut, { personId, count });
    return count;
  });
}
