import { action } from '../../../../kernel/action/action.ts';
import { strict, type Static } from '../../../../kernel/action/schema.ts';
import { musicNone, songUnknown } from '../faults.ts';
import { READ_LIMIT } from '../limits.ts';
import { SongId, SongMusic } from '../schemas.ts';
import { findMusic } from '../store.ts';

/** The song as data: the player synthesises it. */
export const readMusic = action({
  operation: 'rhythm.songs.readMusic',
  summary: "Read a song's music as data",
  method: 'GET',
  path: '/rhythm/songs/:songId/music',
  permission: 'anyone',
  limit: READ_LIMIT,
  params: strict({ songId: SongId }),
  output: SongMusic,
  faults: [songUnknown, musicNone],
  async run(ctx, { songId }) {
    const row = await findMusic(ctx.db, songId);
    if (!row) throw songUnknown();
    if (row.music === null) throw musicNone();
    return row.music as Static<typeof SongMusic>;
  },
});
