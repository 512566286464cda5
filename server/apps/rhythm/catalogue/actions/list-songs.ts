import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { pageOf, pageQuery, strict, Type } from '../../../../kernel/action/schema.ts';
import { listCurated } from '../../songs/index.ts';
import { READ_LIMIT, TEXT_CHARS_MAX } from '../limits.ts';
import { CuratedSong } from '../schemas.ts';
import { viewSong } from '../view.ts';

/** All songs as curators see them, those that are not offered any more among them. */
export const listSongs = action({
  operation: 'rhythm.catalogue.listSongs',
  summary: 'List songs for curators',
  method: 'GET',
  path: '/rhythm/catalogue/songs',
  permission: 'curator',
  limit: READ_LIMIT,
  query: strict({
    ...pageQuery,
    text: Type.Optional(
      Type.String({ minLength: 1, maxLength: TEXT_CHARS_MAX, description: 'in id or title' }),
    ),
  }),
  output: pageOf(CuratedSong),
  async run(ctx, { cursor, limit = 20, text = null }) {
    const key = readCursor(cursor, ['text']) as [string] | null;
    const songs = await listCurated(ctx, { after: key?.[0] ?? null, text, count: limit + 1 });
    const page = songs.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(viewSong),
      next: songs.length > limit && last ? packCursor([last.id]) : null,
    };
  },
});
