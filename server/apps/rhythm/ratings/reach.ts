import type { Context } from '../../../kernel/context/context.ts';
import { personUnknown, reachPerson } from '../../../capabilities/identity/profiles/index.ts';

/**
 * Whoever has this id. Of somebody who is leaving, others see that nobody is there: what they did is not
 * gathered under an id any more, though it keeps its place on the boards.
 *
 * Blocks are not asked: the page is open to everybody who is not signed in as well, so that hiding it
 * would hide nothing and only tell that there is a block.
 *
 * @throws personUnknown
 */
export async function reachPlayer(ctx: Context, playerId: string) {
  const row = await reachPerson(ctx, playerId);
  const isSelf = ctx.actor.kind === 'person' && ctx.actor.id === playerId;
  if (row.leaving_at !== null && !isSelf) throw personUnknown();
  return row;
}
