import { createHash } from 'node:crypto';
import type { Context } from '../../../kernel/context/context.ts';
import { addressKey } from '../../../kernel/http/limits.ts';
import { triesTooMany } from './faults.ts';
import {
  ADDRESS_FORGIVEN_HOURS,
  FREE_TRIES,
  PAUSE_S_MAX,
  TRIES_FORGOTTEN_HOURS,
} from './limits.ts';
import { countFailure, waitS, type Tries } from './rules/pause.ts';
import { forgiveTries, keepTries, lockTries } from './store/tries.ts';

type Scope = keyof typeof FREE_TRIES;
const SCOPES: readonly Scope[] = ['accountAtAddress', 'account', 'address'];

/** A try that was let through: on success, call `forgive`. */
export interface Try {
  /** @param wholly whether the failures of this account at this address are forgotten with it */
  forgive(wholly: boolean): Promise<void>;
}

/**
 * Lets a try through, or not. It counts as a failure until forgiven, for the account at this
 * address, the account, and the address: so neither one guesser at one account, nor many at one,
 * nor one at many gets far, while a stranger's guesses hold the owner, and those who share the
 * stranger's address, up for a minute at most.
 * Asked and counted under one lock: of many tries at once, no more pass than one after another.
 * @throws triesTooMany with the seconds to wait
 */
export async function beginTry(ctx: Context, email: string): Promise<Try> {
  const keys = keysOf(email, ctx.caller.address);
  const counted = await ctx.transaction(async (ctx) => {
    const known = await lockTries(ctx.db, Object.values(keys), ctx.now);
    const seconds = Math.max(...[...known.values()].map((tries) => waitS(tries, ctx.now)));
    if (seconds > 0) {
      throw triesTooMany({ retryAfterS: seconds, detail: `Try again in ${seconds} s.` });
    }
    const after = new Map<string, Tries>();
    for (const scope of SCOPES) {
      const tries = known.get(keys[scope]);
      if (!tries) throw new Error('a key that was asked for was not locked');
      const hours = scope === 'address' ? ADDRESS_FORGIVEN_HOURS : TRIES_FORGOTTEN_HOURS;
      const counted = countFailure(tries, ctx.now, FREE_TRIES[scope], PAUSE_S_MAX[scope], hours);
      after.set(keys[scope], counted);
    }
    await keepTries(ctx.db, after);
    return after;
  });
  return {
    forgive: (wholly) =>
      ctx.transaction((ctx) =>
        forgiveTries(ctx.db, wholly ? keys.accountAtAddress : null, counted, ctx.now),
      ),
  };
}

/** Addresses and mails enter the table as hashes only: it is no list of who tried to come in. */
function keysOf(email: string, address: string): Record<Scope, string> {
  const from = addressKey(address);
  const hash = (text: string) => createHash('sha256').update(text).digest('base64url');
  return {
    accountAtAddress: hash(`both ${email} ${from}`),
    account: hash(`account ${email}`),
    address: hash(`address ${from}`),
  };
}
