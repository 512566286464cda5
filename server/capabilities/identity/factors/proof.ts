import type { Context } from '../../../kernel/context/context.ts';
import { countFailure, triesTooMany, waitS } from '../passwords/index.ts';
import { codesGuessed } from './events.ts';
import { codeNeeded, codeWrong } from './faults.ts';
import { CODE_PAUSE_S_MAX, FREE_CODE_TRIES } from './limits.ts';
import { spendCode } from './recovery.ts';
import { readCode } from './rules/code.ts';
import { findFactor, takeStep, type FactorRow } from './store/factors.ts';
import { forgetTries, keepTries, lockTries } from './store/tries.ts';
import { stepOf } from './totp.ts';

/**
 * Asks for the second factor of a person whose first one was right. Who has turned none on passes. Call
 * it outside of a transaction: a wrong code must count, a right one must stay used.
 * @param code of the authenticator app, or a recovery code
 * @returns how many factors were shown, the first one included
 * @throws codeNeeded, codeWrong, triesTooMany
 */
export async function proveSecond(
  ctx: Context,
  personId: string,
  code: string | undefined,
): Promise<1 | 2> {
  const factor = await findFactor(ctx.db, personId);
  if (!factor?.confirmed_at) return 1;
  if (code === undefined) throw codeNeeded();
  await countedTry(ctx, personId, () => spend(ctx, factor, code));
  return 2;
}

/**
 * Lets one guess through, or not: it counts as wrong, for this account from wherever it comes, before it
 * is compared, so that many at once get no further than one after another. `work` says whether it was right.
 * @throws codeWrong, triesTooMany with the seconds to wait
 */
export async function countedTry(
  ctx: Context,
  personId: string,
  work: () => Promise<boolean>,
): Promise<void> {
  if (ctx.inTransaction) throw new Error('a wrong code in a transaction would not count');
  await ctx.transaction(async (ctx) => {
    const tries = await lockTries(ctx.db, personId, ctx.now);
    const seconds = waitS(tries, ctx.now);
    if (seconds > 0) {
      throw triesTooMany({ retryAfterS: seconds, detail: `Try again in ${seconds} s.` });
    }
    const after = countFailure(tries, ctx.now, FREE_CODE_TRIES, CODE_PAUSE_S_MAX);
    await keepTries(ctx.db, personId, after);
    if (after.failures === FREE_CODE_TRIES + 1) await ctx.emit(codesGuessed, { personId });
  });
  if (!(await work())) throw codeWrong();
  await forgetTries(ctx.db, personId);
}

async function spend(ctx: Context, factor: FactorRow, given: string): Promise<boolean> {
  const { person_id: personId, secret } = factor;
  const code = readCode(given);
  if (code?.kind === 'recovery') return spendCode(ctx, personId, code);
  const step = code && stepOf(ctx, personId, secret, code.digits);
  return step !== null && takeStep(ctx.db, personId, step);
}
