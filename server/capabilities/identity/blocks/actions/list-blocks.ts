import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { pageOf, pageQuery, strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { readPeople } from '../../profiles/index.ts';
import { READ_LIMIT } from '../limits.ts';
import { Block } from '../schemas.ts';
import { findBlocks } from '../store.ts';

/** Whom one has blocked, the latest first. */
export const listBlocks = action({
  operation: 'identity.blocks.listBlocks',
  summary: 'List the people you have blocked',
  method: 'GET',
  path: '/identity/blocks',
  permission: 'guest',
  limit: READ_LIMIT,
  query: strict(pageQuery),
  output: pageOf(Block),
  async run(ctx, { cursor, limit = 20 }) {
    const key = readCursor(cursor, ['instant', 'id']) as [number, string] | null;
    const after = key && { at: new Date(key[0]), blockedId: key[1] };
    const rows = await findBlocks(ctx.db, self(ctx), after, limit + 1);
    const page = rows.slice(0, limit);
    const people = await readPeople(
      ctx,
      page.map((row) => row.blocked_id),
    );
    const items = page.map((row) => ({
      person: people.get(row.blocked_id) ?? { id: row.blocked_id, name: '', hue: 0 },
      at: row.at.toISOString(),
    }));
    const last = page.at(-1);
    const next =
      rows.length > limit && last ? packCursor([last.at.getTime(), last.blocked_id]) : null;
    return { items, next };
  },
});
