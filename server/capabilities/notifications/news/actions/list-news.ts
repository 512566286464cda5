import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { pageOf, pageQuery, strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { READ_LIMIT } from '../limits.ts';
import { News } from '../schemas.ts';
import { findNews } from '../store/reading.ts';
import { kindNames, viewNews } from '../view.ts';

/** One's inbox, the latest first. */
export const listNews = action({
  operation: 'notifications.news.listNews',
  summary: 'Read your inbox',
  description: 'Unread news of one kind about one thing is one line; `count` says how many.',
  method: 'GET',
  path: '/notifications/news',
  permission: 'guest',
  limit: READ_LIMIT,
  query: strict(pageQuery),
  output: pageOf(News),
  async run(ctx, { cursor, limit = 20 }) {
    const key = readCursor(cursor, ['number']) as [number] | null;
    const more = limit + 1;
    const asked = { kinds: kindNames(ctx), before: key?.[0] ?? null, limit: more };
    const rows = await findNews(ctx.db, self(ctx), asked);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const next = rows.length > limit && last ? packCursor([last.seq]) : null;
    return { items: await viewNews(ctx, page), next };
  },
});
