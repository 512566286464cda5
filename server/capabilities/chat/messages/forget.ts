import type { Context } from '../../../kernel/context/context.ts';
import { deleteBesideOf, emptyMessages } from './store/forgetting.ts';

/**
 * Empties the messages of somebody who leaves the house: others keep their conversation with the places
 * of what is gone, as if each had been deleted.
 */
export async function emptyAll(ctx: Context, personId: string): Promise<void> {
  await deleteBesideOf(ctx.db, personId);
  await emptyMessages(ctx.db, personId, ctx.now);
}
