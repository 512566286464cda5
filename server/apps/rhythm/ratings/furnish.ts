import type { Context } from '../../../kernel/context/context.ts';
import { followLevels } from './jobs/follow-levels.ts';
import { recountRatings } from './jobs/recount-ratings.ts';
import { followRules, recountPart } from './recount.ts';
import { findRated } from './store/ratings.ts';

/** At a start: whatever ratings were counted by may be another since the last one. */
export async function furnishRatings(ctx: Context): Promise<void> {
  await ctx.transaction(async (ctx) => {
    if (await followRules(ctx)) await ctx.later(recountRatings, {});
  });
  await followLevels.run(ctx, {});
}

/** Rates the sample people at once by what they are made to have played, day by day. */
export async function makeSamples(ctx: Context): Promise<void> {
  if ((await findRated(ctx.db, null, 1)).length > 0) return;
  let after: string | null = null;
  do {
    const part: { next: string | null } = await recountPart(ctx, after === null ? {} : { after });
    after = part.next;
  } while (after !== null);
}
