import { action } from '../../../../kernel/action/action.ts';
import { strict } from '../../../../kernel/action/schema.ts';
import { songRetired, songUnknown } from '../faults.ts';
import { READ_LIMIT } from '../limits.ts';
import { Song, SongId } from '../schemas.ts';
import { findSong } from '../store.ts';
import { viewSong } from '../view.ts';

/** One song with charts, statistics and one's own records. */
export const readSong = action({
  operation: 'rhythm.songs.readSong',
  summary: 'Read a song',
  method: 'GET',
  path: '/rhythm/songs/:songId',
  permission: 'anyone',
  limit: READ_LIMIT,
  params: strict({ songId: SongId }),
  output: Song,
  faults: [songUnknown, songRetired],
  async run(ctx, { songId }) {
    const playerId = ctx.actor.kind === 'person' ? ctx.actor.id : null;
    const row = await findSong(ctx.db, playerId, songId);
    if (!row) throw songUnknown();
    if (row.retired_at) throw songRetired();
    return viewSong(row);
  },
});
