import type { Context } from '../../../kernel/context/context.ts';
import type { News } from './schemas.ts';
import { findForMail } from './store/reading.ts';
import { kindNames, viewNews } from './view.ts';

/** What a person has not read and wants to be told by letter, after a place, the latest first. */
export async function listForMail(
  ctx: Context,
  personId: string,
  after: number,
  limit: number,
): Promise<News[]> {
  const asked = { kinds: kindNames(ctx), after, limit };
  return viewNews(ctx, await findForMail(ctx.db, personId, asked));
}
