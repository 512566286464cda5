import type { Context } from '../../../kernel/context/context.ts';
import type { Factors } from './schemas.ts';
import { findFactor } from './store/factors.ts';
import { countCodes } from './store/recovery-codes.ts';

/** Whether signing in asks a person for a code. */
export async function hasCodes(ctx: Context, personId: string): Promise<boolean> {
  return ((await findFactor(ctx.db, personId))?.confirmed_at ?? null) !== null;
}

/** What a person has turned on. */
export async function factorsOf(ctx: Context, personId: string): Promise<Factors> {
  const [factor, recoveryCodesLeft] = await Promise.all([
    findFactor(ctx.db, personId),
    countCodes(ctx.db, personId),
  ]);
  const since = factor?.confirmed_at;
  return { totp: since ? { since: since.toISOString() } : null, recoveryCodesLeft };
}
