import { action } from '../../../../kernel/action/action.ts';
import { proofNeeded, requireRecent } from '../../../../kernel/action/recent.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { triesTooMany } from '../../passwords/index.ts';
import { factorRemoved } from '../events.ts';
import { codeWrong, totpOff } from '../faults.ts';
import { FACTOR_LIMIT } from '../limits.ts';
import { proveSecond } from '../proof.ts';
import { Code } from '../schemas.ts';
import { deleteFactor } from '../store/factors.ts';

/** Turns one-time codes off; recovery codes go with them. Who holds only the session cannot. */
export const removeTotp = action({
  operation: 'identity.factors.removeTotp',
  summary: 'Turn off one-time codes',
  description: 'Takes a code of the app or a recovery code, and asks for a recent proof.',
  method: 'POST',
  path: '/identity/factors/totp/removal',
  permission: 'member',
  limit: FACTOR_LIMIT,
  body: strict({ code: Code }),
  output: Type.Null(),
  status: 204,
  faults: [codeWrong, totpOff, triesTooMany, proofNeeded],
  async run(ctx, { code }) {
    const personId = self(ctx);
    requireRecent(ctx);
    await proveSecond(ctx, personId, code);
    await ctx.transaction(async (ctx) => {
      if (!(await deleteFactor(ctx.db, personId))) throw totpOff();
      await ctx.emit(factorRemoved, { personId, kind: 'totp' });
    });
    return null;
  },
});
