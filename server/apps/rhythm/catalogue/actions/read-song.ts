import { action } from '../../../../kernel/action/action.ts';
import { strict } from '../../../../kernel/action/schema.ts';
import { readCurated, SongId, songUnknown } from '../../songs/index.ts';
import { READ_LIMIT } from '../limits.ts';
import { CuratedSong } from '../schemas.ts';
import { viewSong } from '../view.ts';

/** A song with all that a curator may change about it. */
export const readSong = action({
  operation: 'rhythm.catalogue.readSong',
  summary: 'Read a song for curators',
  description: 'Also one that is not offered any more, and all of its charts.',
  method: 'GET',
  path: '/rhythm/catalogue/songs/:songId',
  permission: 'curator',
  limit: READ_LIMIT,
  params: strict({ songId: SongId }),
  output: CuratedSong,
  faults: [songUnknown],
  run: async (ctx, { songId }) => viewSong(await readCurated(ctx, songId)),
});
