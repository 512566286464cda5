import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { pageOf, strict, Type } from '../../../../kernel/action/schema.ts';
import { READ_LIMIT, SONGS_PAGE_MAX } from '../limits.ts';
import { Song } from '../schemas.ts';
import { findSongs } from '../store.ts';
import { viewSong } from '../view.ts';

/** The song list with all statistics and one's own records: one query, one answer. */
export const listSongs = action({
  operation: 'rhythm.songs.listSongs',
  summary: 'List songs with charts, statistics and your records',
  description: 'Signed in, each chart also tells your record (`mine`) in both modes.',
  method: 'GET',
  path: '/rhythm/songs',
  permission: 'anyone',
  limit: READ_LIMIT,
  query: strict({
    cursor: Type.Optional(
      Type.String({ maxLength: 400, description: '`next` of the page before' }),
    ),
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: SONGS_PAGE_MAX, default: SONGS_PAGE_MAX }),
    ),
  }),
  output: pageOf(Song),
  async run(ctx, { cursor, limit = SONGS_PAGE_MAX }) {
    const key = readCursor(cursor, ['text']) as [string] | null;
    const playerId = ctx.actor.kind === 'person' ? ctx.actor.id : null;
    const rows = await findSongs(ctx.db, playerId, key?.[0] ?? null, limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(viewSong),
      next: rows.length > limit && last ? packCursor([last.id]) : null,
    };
  },
});
