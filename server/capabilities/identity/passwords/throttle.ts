import { createHash } from 'node:crypto';
import type { Context } from '../../../kernel/context/context.ts';
import { triesTooMany } from './faults.ts';
import { FREE_TRIES, PAUSE_S_MAX, TRIES_FORGOTTEN_HOURS } from './limits.ts';
import { pauseS } from './rules/pause.ts';
import { blockedForS, blockKey, countTry, forgiveTries } from './store.ts';

type Scope = keyof typeof FREE_TRIES;

/** A try that was let through: on success, call `forgive`. */
export interface Try {
  forgive(): Promise<void>;
}

/**
 * Lets a try through, or not. It counts as a failure until forgiven, for the account at this
 * address, the account, and the address: so neither one guesser at one account, nor many at one,
 * nor one at many gets far, while a stranger's guesses hold the owner up for a minute at most.
 * @throws triesTooMany with the seconds to wait
 */
export async function beginTry(ctx: Context, email: string): Promise<Try> {
  const keys = keysOf(email, ctx.caller.address);
  const seconds = await blockedForS(ctx.db, Object.values(keys), ctx.now);
  if (seconds > 0) {
    throw triesTooMany({ retryAfterS: seconds, detail: `Try again in ${seconds} s.` });
  }
  for (const scope of Object.keys(keys) as Scope[]) await count(ctx, scope, keys[scope]);
  return {
    forgive: () => forgiveTries(ctx.db, keys.accountAtAddress, [keys.account, keys.address]),
  };
}

async function count(ctx: Context, scope: Scope, key: string): Promise<void> {
  const failures = await countTry(ctx.db, key, ctx.now, TRIES_FORGOTTEN_HOURS);
  const pause = pauseS(failures, FREE_TRIES[scope], PAUSE_S_MAX[scope]);
  if (pause > 0) await blockKey(ctx.db, key, new Date(ctx.now.getTime() + pause * 1000));
}

/** Addresses and mails enter the table as hashes only: it is no list of who tried to come in. */
function keysOf(email: string, address: string): Record<Scope, string> {
  const hash = (text: string) => createHash('sha256').update(text).digest('base64url');
  return {
    accountAtAddress: hash(`both ${email} ${address}`),
    account: hash(`account ${email}`),
    address: hash(`address ${address}`),
  };
}
