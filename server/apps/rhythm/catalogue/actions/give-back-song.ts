import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { giveBack, readCurated, SongId, songNotShipped, songUnknown } from '../../songs/index.ts';
import { tell } from '../changes.ts';
import { CHANGE_LIMIT } from '../limits.ts';

/** Lets a song that ships with the program follow it again. */
export const giveBackSong = action({
  operation: 'rhythm.catalogue.giveBackSong',
  summary: 'Give a song back to the program',
  description:
    'Facts, music and charts stand as they ship, by new versions, and starts of the program keep them ' +
    'so. Charts that curators added stay.',
  method: 'DELETE',
  path: '/rhythm/catalogue/songs/:songId/curation',
  permission: 'curator',
  limit: CHANGE_LIMIT,
  params: strict({ songId: SongId }),
  output: Type.Null(),
  status: 204,
  faults: [songUnknown, songNotShipped],
  run: (ctx, { songId }) =>
    ctx.transaction(async (ctx) => {
      await giveBack(ctx, songId);
      const { version } = await readCurated(ctx, songId);
      await tell(ctx, { subject: 'song', id: songId, change: 'given_back', version, why: '' });
      return null;
    }),
});
