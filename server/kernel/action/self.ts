import type { Context } from '../context/context.ts';
import { whoAreYou } from '../faults/catalogue.ts';

/**
 * The id of the person who acts: from the session, never from the input.
 * @throws whoAreYou when nobody is signed in (an action with permission `anyone`, or the house)
 */
export function self(ctx: Context): string {
  if (ctx.actor.kind !== 'person') throw whoAreYou();
  return ctx.actor.id;
}
