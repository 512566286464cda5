import { Readable } from 'node:stream';
import { action } from '../../../../kernel/action/action.ts';
import { File } from '../../../../kernel/action/file.ts';
import { strict } from '../../../../kernel/action/schema.ts';
import { SongId, songUnknown } from '../../songs/index.ts';
import { exportOne } from '../export.ts';
import { READ_LIMIT } from '../limits.ts';

/** A song as a file of our own, which an import takes in again. */
export const exportSong = action({
  operation: 'rhythm.catalogue.exportSong',
  summary: 'Download a song as a file of our own',
  description:
    'With all charts that are offered. A sound file is named in it and fetched by its hash.',
  method: 'GET',
  path: '/rhythm/catalogue/songs/:songId/file',
  permission: 'curator',
  limit: READ_LIMIT,
  params: strict({ songId: SongId }),
  output: File,
  media: 'application/json',
  faults: [songUnknown],
  async run(ctx, { songId }) {
    const { name, text } = await exportOne(ctx, songId);
    const bytes = Buffer.from(text);
    return {
      name,
      bytes: bytes.length,
      open: async (range) =>
        Readable.from([range ? bytes.subarray(range.from, range.to + 1) : bytes]),
    };
  },
});
