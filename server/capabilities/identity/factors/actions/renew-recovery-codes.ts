import { action } from '../../../../kernel/action/action.ts';
import { proofNeeded, requireRecent } from '../../../../kernel/action/recent.ts';
import { strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { triesTooMany } from '../../passwords/index.ts';
import { recoveryCodesRenewed } from '../events.ts';
import { codeWrong, totpOff } from '../faults.ts';
import { FACTOR_LIMIT } from '../limits.ts';
import { proveSecond } from '../proof.ts';
import { makeCodes } from '../recovery.ts';
import { Code, RecoveryCodes } from '../schemas.ts';
import { findFactor } from '../store/factors.ts';
import { replaceCodes } from '../store/recovery-codes.ts';

/** Gives new recovery codes; the old ones open nothing any more. */
export const renewRecoveryCodes = action({
  operation: 'identity.factors.renewRecoveryCodes',
  summary: 'Get new recovery codes',
  description: 'Takes a code of the app or a recovery code, and asks for a recent proof.',
  method: 'POST',
  path: '/identity/factors/recovery-codes',
  permission: 'member',
  limit: FACTOR_LIMIT,
  body: strict({ code: Code }),
  output: RecoveryCodes,
  status: 201,
  faults: [codeWrong, totpOff, triesTooMany, proofNeeded],
  async run(ctx, { code }) {
    const personId = self(ctx);
    requireRecent(ctx);
    await proveSecond(ctx, personId, code);
    const codes = await makeCodes(ctx);
    await ctx.transaction(async (ctx) => {
      if (!(await findFactor(ctx.db, personId))?.confirmed_at) throw totpOff();
      await replaceCodes(ctx.db, personId, codes.kept);
      await ctx.emit(recoveryCodesRenewed, { personId });
    });
    return { recoveryCodes: codes.shown };
  },
});
