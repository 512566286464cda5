import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { pageOf, pageQuery, strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { deviceName } from '../../sessions/index.ts';
import { READ_LIMIT } from '../limits.ts';
import { ConsentLine } from '../schemas.ts';
import { findHistory } from '../store.ts';

/** What one agreed to and took back, when and from where, the latest first. */
export const listHistory = action({
  operation: 'identity.consents.listHistory',
  summary: 'List when you agreed to what',
  method: 'GET',
  path: '/identity/consents/history',
  permission: 'guest',
  limit: READ_LIMIT,
  query: strict(pageQuery),
  output: pageOf(ConsentLine),
  async run(ctx, { cursor, limit = 20 }) {
    const key = readCursor(cursor, ['number']) as [number] | null;
    const rows = await findHistory(ctx.db, self(ctx), key?.[0] ?? null, limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map((row) => ({
        id: row.id,
        document: row.document,
        version: row.version,
        given: row.given,
        address: row.address,
        device: deviceName(row.agent),
        at: row.at.toISOString(),
      })),
      next: rows.length > limit && last ? packCursor([last.seq]) : null,
    };
  },
});
