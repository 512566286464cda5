import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { pageOf, pageQuery, strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { blockedAmong } from '../../../../capabilities/identity/blocks/index.ts';
import { readPeople } from '../../../../capabilities/identity/profiles/index.ts';
import { findFollows } from '../follows.ts';
import { READ_LIMIT } from '../limits.ts';
import { Follow } from '../schemas.ts';

/** Whom one follows, the latest first, without those between whom and oneself a block stands. */
export const listFollows = action({
  operation: 'rhythm.rivals.listFollows',
  summary: 'List the players you follow',
  description: 'Who is hidden by a block may make a page shorter than asked for.',
  method: 'GET',
  path: '/rhythm/rivals/follows',
  permission: 'guest',
  limit: READ_LIMIT,
  query: strict(pageQuery),
  output: pageOf(Follow),
  async run(ctx, { cursor, limit = 20 }) {
    const key = readCursor(cursor, ['instant', 'id']) as [number, string] | null;
    const after = key && { at: new Date(key[0]), followedId: key[1] };
    const own = self(ctx);
    const rows = await findFollows(ctx.db, own, after, limit + 1);
    const page = rows.slice(0, limit);
    const ids = page.map((row) => row.followed_id);
    const [people, blocked] = await Promise.all([
      readPeople(ctx, ids),
      blockedAmong(ctx, own, ids),
    ]);
    const items = page
      .filter((row) => !blocked.has(row.followed_id))
      .map(({ followed_id: id, at, mutual }) => {
        const person = people.get(id) ?? { id, name: '', hue: 0 };
        return { person, at: at.toISOString(), mutual };
      });
    const last = page.at(-1);
    const next =
      rows.length > limit && last ? packCursor([last.at.getTime(), last.followed_id]) : null;
    return { items, next };
  },
});
