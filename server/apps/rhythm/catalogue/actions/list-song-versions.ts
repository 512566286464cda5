import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { pageOf, pageQuery, strict } from '../../../../kernel/action/schema.ts';
import { listSongVersions as list, SongId, songUnknown } from '../../songs/index.ts';
import { READ_LIMIT } from '../limits.ts';
import { Facts, making } from '../schemas.ts';
import { viewMakings } from '../view.ts';

/** What became of a song's facts: who saved them, when and why. */
export const listSongVersions = action({
  operation: 'rhythm.catalogue.listSongVersions',
  summary: 'List the versions of a song',
  description: 'The newest first, each with its facts.',
  method: 'GET',
  path: '/rhythm/catalogue/songs/:songId/versions',
  permission: 'curator',
  limit: READ_LIMIT,
  params: strict({ songId: SongId }),
  query: strict(pageQuery),
  output: pageOf(strict({ ...making, facts: Facts })),
  faults: [songUnknown],
  async run(ctx, { songId, cursor, limit = 20 }) {
    const key = readCursor(cursor, ['number']) as [number] | null;
    const rows = await list(ctx, songId, { before: key?.[0] ?? null, count: limit + 1 });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const items = await viewMakings(ctx, page, ({ facts }) => ({ facts }));
    return { items, next: rows.length > limit && last ? packCursor([last.version]) : null };
  },
});
