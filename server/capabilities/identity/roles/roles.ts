import type { Role } from '../../../kernel/action/permission.ts';
import type { Context } from '../../../kernel/context/context.ts';
import { notAllowed } from '../../../kernel/faults/catalogue.ts';
import { giveRole, reachPerson } from '../profiles/index.ts';
import { tokens } from '../sessions/index.ts';
import { insertChange } from './store.ts';

/**
 * Gives a person a role and writes down who did it and why; both or neither. It holds at once on all
 * nodes: tokens that say another role are refused, and a refresh brings the new one. A role somebody
 * has already is no change.
 * @returns whether it was one
 * @throws notAllowed, personUnknown, lastAdministrator
 */
export function assign(
  ctx: Context,
  { personId, role, reason }: { personId: string; role: Role; reason: string },
): Promise<boolean> {
  return ctx.transaction(async (ctx) => {
    const before = await giveRole(ctx, personId, role);
    if (before === role) return false;
    const roles = { role_before: before, role_after: role };
    const line = { ...lineBy(ctx, personId, reason), ...roles, sessions_ended: null };
    await insertChange(ctx.db, line);
    ctx.afterCommit(() => ctx.port(tokens).expectRole(personId, role, ctx.now));
    ctx.order({ do: 'changeRole', personId, role });
    return true;
  });
}

/** What every line of the log says: who did it, to whom, when and why. */
export function lineBy(ctx: Context, personId: string, reason: string) {
  const { actor } = ctx;
  return {
    id: ctx.newId(),
    person_id: personId,
    actor_id: actor.kind === 'person' ? actor.id : null,
    house: actor.kind === 'house' ? actor.because : null,
    reason: reason.trim(),
    at: ctx.now,
  };
}

/**
 * Whether who asks is administrator at this moment: a token of another node may be five minutes
 * behind, and what is read here is other people's.
 * @throws notAllowed
 */
export async function requireAdministrator(ctx: Context): Promise<void> {
  const { actor } = ctx;
  if (actor.kind === 'house') return;
  const isOne =
    actor.kind === 'person' && (await reachPerson(ctx, actor.id)).role === 'administrator';
  if (!isOne) throw notAllowed({ detail: 'This needs the role administrator.' });
}
