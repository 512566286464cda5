import type { Context } from '../../../kernel/context/context.ts';
import { passkeyRemoved } from './events.ts';
import { deletePasskeys } from './store.ts';

/** Removes all passkeys of a person, in the caller's transaction, and tells of each. */
export async function removeAll(ctx: Context, personId: string): Promise<void> {
  const removed = await deletePasskeys(ctx.db, personId);
  const payloads = removed.map(({ id, name }) => ({ personId, passkeyId: id, name }));
  await ctx.emit(passkeyRemoved, ...payloads);
}
