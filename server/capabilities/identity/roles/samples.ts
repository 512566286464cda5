import type { Context } from '../../../kernel/context/context.ts';
import { sampleRoles } from '../accounts/index.ts';
import { assign } from './roles.ts';
import { wasChanged } from './store.ts';

/** Gives the sample people their roles, once: who was made something else since stays that. */
export async function assignSamples(ctx: Context): Promise<void> {
  for (const { personId, role } of await sampleRoles(ctx)) {
    if (await wasChanged(ctx.db, personId)) continue;
    await assign(ctx, { personId, role, reason: 'A sample house shows every role' });
  }
}
