import type { Context } from '../../../kernel/context/context.ts';
import { blockedAmong } from '../../../capabilities/identity/blocks/index.ts';
import { findFollows } from './follows.ts';
import { FOLLOWS_MAX } from './limits.ts';

/** Whom a player sees beside themselves: all they follow, or those who follow back. */
export type Circle = 'rivals' | 'friends';

/** The others of a player's circle, without those between whom and them a block stands. */
export async function readCircle(
  ctx: Context,
  playerId: string,
  circle: Circle,
): Promise<string[]> {
  const follows = await findFollows(ctx.db, playerId, null, FOLLOWS_MAX);
  const ids = follows
    .filter(({ mutual }) => mutual || circle === 'rivals')
    .map(({ followed_id }) => followed_id);
  const blocked = await blockedAmong(ctx, playerId, ids);
  return ids.filter((id) => !blocked.has(id));
}
