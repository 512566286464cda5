import type { Context } from '../../../kernel/context/context.ts';
import { dropWaiting } from '../devices/index.ts';
import { announceUnread } from './announce-unread.ts';
import { deleteBundle, markBundle, type About } from './store/marking.ts';

/**
 * Marks news of a bundle as read: its person saw elsewhere what it is about. Nothing of it is sent any
 * more. Call it in the transaction in which they saw it.
 */
export async function settleNews(ctx: Context, about: About): Promise<void> {
  await ctx.transaction(async (ctx) => {
    await gone(ctx, about.personId, await markBundle(ctx.db, about, ctx.now));
  });
}

/** Takes news of a bundle back: it is not true any more. Its person does not see it then, read or not. */
export async function takeBack(ctx: Context, about: About): Promise<void> {
  await ctx.transaction(async (ctx) => {
    await gone(ctx, about.personId, await deleteBundle(ctx.db, about));
  });
}

/** What follows when lines are read or removed: they are sent nowhere any more, and the bell hears of it. */
export async function gone(ctx: Context, personId: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await dropWaiting(ctx, personId, ids);
  await announceUnread(ctx, [personId]);
}
