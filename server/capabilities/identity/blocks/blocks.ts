import type { Context } from '../../../kernel/context/context.ts';
import { findBetween, findBetweenPairs } from './store.ts';

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

/**
 * Those of the pairs between whom a block stands, in whichever direction, as `one other` in the order in
 * which they were given. One query, for many conversations at once.
 */
export async function blocksBetween(
  ctx: Context,
  pairs: [one: string, other: string][],
): Promise<Set<string>> {
  if (pairs.length === 0) return new Set();
  const found = new Set(await findBetweenPairs(ctx.db, pairs));
  const named = pairs.map(([one, other]) => [`${one} ${other}`, `${other} ${one}`] as const);
  return new Set(
    named.filter(([to, from]) => found.has(to) || found.has(from)).map(([pair]) => pair),
  );
}
