import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import {
  readSongVersion,
  SongId,
  songUnknown,
  songWrong,
  versionConflict,
} from '../../songs/index.ts';
import { changeSong } from '../changes.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { Base, Saved, Why } from '../schemas.ts';

/** Makes a new version of a song's facts that is as an old one was. */
export const revertSong = action({
  operation: 'rhythm.catalogue.revertSong',
  summary: 'Take a song back to an old version',
  method: 'POST',
  path: '/rhythm/catalogue/songs/:songId/reversions',
  permission: 'curator',
  limit: CHANGE_LIMIT,
  params: strict({ songId: SongId }),
  body: strict({ base: Base, version: Type.Integer({ minimum: 1 }), why: Why }),
  output: Saved,
  faults: [songUnknown, versionConflict, songWrong],
  run: (ctx, { songId, base, version, why = '' }) =>
    ctx.transaction(async (ctx) => {
      const facts = await readSongVersion(ctx, songId, version);
      return changeSong(ctx, { id: songId, base, facts, why }, 'reverted');
    }),
});
