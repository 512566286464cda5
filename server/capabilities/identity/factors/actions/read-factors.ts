import { action } from '../../../../kernel/action/action.ts';
import { self } from '../../../../kernel/action/self.ts';
import { FACTOR_LIMIT } from '../limits.ts';
import { Factors } from '../schemas.ts';
import { findFactor } from '../store/factors.ts';
import { countCodes } from '../store/recovery-codes.ts';

/** What signing in asks for beside the password. */
export const readFactors = action({
  operation: 'identity.factors.readFactors',
  summary: 'Read which second factors you have turned on',
  method: 'GET',
  path: '/identity/factors',
  permission: 'member',
  limit: FACTOR_LIMIT,
  output: Factors,
  async run(ctx) {
    const personId = self(ctx);
    const [factor, recoveryCodesLeft] = await Promise.all([
      findFactor(ctx.db, personId),
      countCodes(ctx.db, personId),
    ]);
    const since = factor?.confirmed_at;
    return { totp: since ? { since: since.toISOString() } : null, recoveryCodesLeft };
  },
});
