import { action } from '../../../../kernel/action/action.ts';
import { strict } from '../../../../kernel/action/schema.ts';
import { SongId, songUnknown, songWrong, versionConflict } from '../../songs/index.ts';
import { changeSong } from '../changes.ts';
import { CHANGE_LIMIT, SONG_BYTES_MAX } from '../limits.ts';
import { Base, Facts, Saved, Why } from '../schemas.ts';
import { keepBrought } from '../brought.ts';

/** The facts of a song as a curator saves them, or a new song, which needs a sound file. */
export const saveSong = action({
  operation: 'rhythm.catalogue.saveSong',
  summary: 'Save a song',
  description:
    'Makes a new version of its facts. With `base` 0 a new song: bring its sound file first. From then ' +
    'on no start of the program changes the song, its music or its charts.',
  method: 'PUT',
  path: '/rhythm/catalogue/songs/:songId',
  permission: 'curator',
  limit: CHANGE_LIMIT,
  bodyBytesMax: SONG_BYTES_MAX,
  params: strict({ songId: SongId }),
  body: strict({ base: Base, ...Facts.properties, why: Why }),
  output: Saved,
  faults: [songUnknown, versionConflict, songWrong],
  async run(ctx, { songId, base, why = '', ...facts }) {
    if (facts.recording) await keepBrought(ctx, facts.recording.hash);
    return changeSong(ctx, { id: songId, base, facts, why }, 'saved');
  },
});
