import type { Context } from '../context/context.ts';
import { fault } from '../faults/fault.ts';
import { port } from '../room/port.ts';
import { asksForFactor } from './permission.ts';

/** 403: known and allowed, but a password alone is not enough here; see `detail` for what to do. */
export const factorNeeded = fault('house.factor_needed', 403, 'This needs a second factor');

/**
 * What a person has beside the password: no second factor; one, which their session has not shown; or
 * one that it has.
 */
export type FactorState = 'none' | 'unshown' | 'shown';

/** Knows of second factors and sessions; the room that owns sessions binds it. */
export interface SecondFactor {
  /** Of the person who acts and their session, as it is at this moment: a token may be minutes behind. */
  stateOf(ctx: Context): Promise<FactorState>;
  /** Notes that the session that acts has shown a second factor. */
  show(ctx: Context): Promise<void>;
}

/** The port that a room with sessions binds. */
export const secondFactor = port<SecondFactor>('action.secondFactor');

/**
 * Lets on only who came in with a second factor, or has shown one since, and still has one: for what has
 * power over others. The house passes; so does everybody where the operator made it optional.
 * @throws factorNeeded
 */
export async function requireFactor(ctx: Context): Promise<void> {
  if (ctx.actor.kind === 'house' || ctx.config.adminFactors === 'optional') return;
  const state = await ctx.port(secondFactor).stateOf(ctx);
  if (state !== 'shown') throw factorNeeded({ detail: REMEDIES[state] });
}

/**
 * Before second factors are added or taken away: of those who need one, only a session that has shown
 * theirs may, so that a password alone gives nobody a factor of their own. The first one is theirs to add.
 * @returns what the session has to show for itself
 * @throws factorNeeded
 */
export async function guardFactors(ctx: Context): Promise<FactorState> {
  const { actor, config } = ctx;
  const state = await ctx.port(secondFactor).stateOf(ctx);
  const isBound = actor.kind === 'person' && asksForFactor(actor.role);
  if (isBound && config.adminFactors === 'required' && state === 'unshown') {
    throw factorNeeded({ detail: REMEDIES[state] });
  }
  return state;
}

const REMEDIES = {
  none: 'Set up one-time codes or a passkey first.',
  unshown: 'Show your one-time code or passkey first.',
};
