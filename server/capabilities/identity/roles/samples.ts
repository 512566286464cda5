import type { Context } from '../../../kernel/context/context.ts';
import { sampleRoles } from '../accounts/index.ts';
import { assign } from './roles.ts';
import { wasChanged } from './store.ts';

/** Why the sample people have their roles, as their administrators would write it. */
const REASONS = {
  curator: '노래를 잘 알아서 노래 목록을 맡아 주기로 했어요',
  administrator: '마당을 처음 열어서 관리를 맡았어요',
};

/** Gives the sample people their roles, once: who was made something else since stays that. */
export async function assignSamples(ctx: Context): Promise<void> {
  for (const { personId, role } of await sampleRoles(ctx)) {
    if (await wasChanged(ctx.db, personId)) continue;
    await assign(ctx, { personId, role, reason: REASONS[role] });
  }
}
