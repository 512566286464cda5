import { action } from '../../../../kernel/action/action.ts';
import { orNull, strict, Type } from '../../../../kernel/action/schema.ts';
import { READ_LIMIT, SONGS_PAGE_MAX } from '../limits.ts';
import { filterOf, orderOf, SongListQuery } from '../list-query.ts';
import { packPlace, readPlace } from '../listing.ts';
import { Song } from '../schemas.ts';
import { findListed, placeOf } from '../store/listing.ts';
import { viewSong } from '../view.ts';

/** The song list with all statistics and one's own records: one query, one answer. */
export const listSongs = action({
  operation: 'rhythm.songs.listSongs',
  summary: 'List songs with charts, statistics and your records',
  description:
    'Signed in, each chart also tells your record (`mine`) in both modes. Equal songs stand by title. ' +
    'A cursor goes on in its own order: send the same `sort`, `language` and `direction` with it.',
  method: 'GET',
  path: '/rhythm/songs',
  permission: 'anyone',
  limit: READ_LIMIT,
  query: SongListQuery,
  output: strict({
    items: Type.Array(Song),
    next: orNull(Type.String({ description: 'pass as `cursor` for the next page' })),
    total: orNull(
      Type.Integer({ description: 'songs that fit, on all pages; told with the first one' }),
    ),
  }),
  async run(ctx, asked) {
    const { cursor, limit = SONGS_PAGE_MAX, mode = 'easy' } = asked;
    const order = orderOf(asked);
    const after = readPlace(cursor, order);
    const playerId = ctx.actor.kind === 'person' ? ctx.actor.id : null;
    const filter = filterOf(asked);
    const rows = await findListed(ctx.db, { playerId, mode, filter, order, after }, limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(viewSong),
      next: rows.length > limit && last ? packPlace(order, placeOf(last)) : null,
      total: after === null ? (rows[0]?.total ?? 0) : null,
    };
  },
});
