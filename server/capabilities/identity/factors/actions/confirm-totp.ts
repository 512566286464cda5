import { action } from '../../../../kernel/action/action.ts';
import { proofNeeded, requireRecent } from '../../../../kernel/action/recent.ts';
import { strict } from '../../../../kernel/action/schema.ts';
import {
  factorNeeded,
  guardFactors,
  secondFactor,
} from '../../../../kernel/action/second-factor.ts';
import { self } from '../../../../kernel/action/self.ts';
import { triesTooMany } from '../../passwords/index.ts';
import { factorAdded } from '../events.ts';
import { codeWrong, totpOff, totpOn } from '../faults.ts';
import { FACTOR_LIMIT } from '../limits.ts';
import { countedTry } from '../proof.ts';
import { makeCodes } from '../recovery.ts';
import { readCode } from '../rules/code.ts';
import { Code, RecoveryCodes } from '../schemas.ts';
import { confirmFactor, findFactor } from '../store/factors.ts';
import { replaceCodes } from '../store/recovery-codes.ts';
import { stepOf } from '../totp.ts';

/** Turns one-time codes on, once the app has shown a right one; gives recovery codes for the day it is lost. */
export const confirmTotp = action({
  operation: 'identity.factors.confirmTotp',
  summary: 'Turn on one-time codes by showing one',
  description:
    'From now on every sign-in with a password or a linked account asks for a code. Recovery codes ' +
    'are given here and never again. Asks for a recent proof.',
  method: 'PUT',
  path: '/identity/factors/totp',
  permission: 'member',
  limit: FACTOR_LIMIT,
  body: strict({ code: Code }),
  output: RecoveryCodes,
  faults: [codeWrong, totpOff, totpOn, triesTooMany, proofNeeded, factorNeeded],
  async run(ctx, { code: given }) {
    const personId = self(ctx);
    requireRecent(ctx);
    const before = await guardFactors(ctx);
    const factor = await findFactor(ctx.db, personId);
    if (!factor) throw totpOff({ detail: 'Begin first.' });
    if (factor.confirmed_at) throw totpOn();
    const code = readCode(given);
    let step: number | null = null;
    await countedTry(ctx, personId, async () => {
      if (code?.kind === 'totp') step = stepOf(ctx, personId, factor.secret, code.digits);
      return step !== null;
    });
    const codes = await makeCodes(ctx);
    await ctx.transaction(async (ctx) => {
      if (!(await confirmFactor(ctx.db, factor, Number(step), ctx.now))) throw totpOn();
      await replaceCodes(ctx.db, personId, codes.kept);
      // Password and code were shown just now. Beside another factor this proves nothing of that one.
      if (before === 'none') await ctx.port(secondFactor).show(ctx);
      await ctx.emit(factorAdded, { personId, kind: 'totp' });
    });
    return { recoveryCodes: codes.shown };
  },
});
