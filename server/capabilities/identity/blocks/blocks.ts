import type { Context } from '../../../kernel/context/context.ts';
import { findBetween } from './store.ts';

/** Whether either of two people has blocked the other: then neither reaches the other. */
export async function isBlocked(ctx: Context, one: string, other: string): Promise<boolean> {
  return (await blockedAmong(ctx, one, [other])).has(other);
}

/**
 * Those of `ids` between whom and the person stands a block, in whichever direction. One query; who
 * of the two blocked is not told, so that no list built with it can tell it either.
 */
export async function blockedAmong(
  ctx: Context,
  personId: string,
  ids: string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  return new Set(await findBetween(ctx.db, personId, [...new Set(ids)]));
}
