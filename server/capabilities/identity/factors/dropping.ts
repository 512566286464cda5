import type { Context } from '../../../kernel/context/context.ts';
import { closeDoor, passkeyDoors } from '../doors/index.ts';
import { factorsDropped } from './events.ts';
import { dropFactor } from './store/factors.ts';
import { forgetTries } from './store/tries.ts';

/**
 * Takes away what signing in asks a person for beside the password: one-time codes with their recovery
 * codes, also those that were only begun, and with `passkeys` all passkeys. For the operator, when somebody
 * has lost everything; call it in a transaction that ends their sessions as well.
 * @returns whether there was any; where there was none, nothing is told
 * @throws lastDoor when the passkeys are the only way in
 */
export async function dropFactors(
  ctx: Context,
  personId: string,
  { passkeys }: { passkeys: boolean },
): Promise<boolean> {
  const doors = ctx.port(passkeyDoors);
  const codes = await dropFactor(ctx.db, personId);
  const count = passkeys ? await doors.count(ctx, personId) : 0;
  if (count > 0) await closeDoor(ctx, personId, (ctx) => doors.closeAll(ctx, personId));
  if (!codes && count === 0) return false;
  await forgetTries(ctx.db, personId);
  await ctx.emit(factorsDropped, { personId, codes, passkeys: count });
  return true;
}
