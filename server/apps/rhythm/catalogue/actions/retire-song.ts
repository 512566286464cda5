import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { SongId, songUnknown } from '../../songs/index.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { settleRetired } from '../retiring.ts';
import { Why } from '../schemas.ts';

/** Takes a song out of the catalogue; its records, plays and versions stay. */
export const retireSong = action({
  operation: 'rhythm.catalogue.retireSong',
  summary: 'Take a song out of the catalogue',
  description: 'It is listed no more. Nothing is deleted; a play that was begun still counts.',
  method: 'PUT',
  path: '/rhythm/catalogue/songs/:songId/retirement',
  permission: 'curator',
  limit: CHANGE_LIMIT,
  params: strict({ songId: SongId }),
  body: strict({ why: Why }),
  output: Type.Null(),
  status: 204,
  faults: [songUnknown],
  run: (ctx, { songId, why = '' }) =>
    settleRetired(ctx, { subject: 'song', id: songId, retired: true, why }),
});
