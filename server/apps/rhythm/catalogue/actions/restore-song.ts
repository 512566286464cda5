import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { SongId, songUnknown } from '../../songs/index.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { settleRetired } from '../retiring.ts';

/** Takes a retired song back into the catalogue, as it was. */
export const restoreSong = action({
  operation: 'rhythm.catalogue.restoreSong',
  summary: 'Take a retired song back into the catalogue',
  method: 'DELETE',
  path: '/rhythm/catalogue/songs/:songId/retirement',
  permission: 'curator',
  limit: CHANGE_LIMIT,
  params: strict({ songId: SongId }),
  output: Type.Null(),
  status: 204,
  faults: [songUnknown],
  run: (ctx, { songId }) =>
    settleRetired(ctx, { subject: 'song', id: songId, retired: false, why: '' }),
});
