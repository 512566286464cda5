import { action } from '../../../../kernel/action/action.ts';
import { FileBody } from '../../../../kernel/action/file.ts';
import { oneOf, orNull, strict, Type } from '../../../../kernel/action/schema.ts';
import { RecordingHash } from '../../songs/index.ts';
import { bring } from '../brought.ts';
import { fileEmpty, filesTooMany, fileUnknown } from '../faults.ts';
import { BRING_LIMIT, BROUGHT_BYTES_MAX } from '../limits.ts';

/** Takes in a file for an import or for a song: a chart, an archive of charts, or a sound file. */
export const bringFile = action({
  operation: 'rhythm.catalogue.bringFile',
  summary: 'Bring a file for an import',
  description: 'It waits for a day, by its hash. What it is, its bytes tell.',
  method: 'POST',
  path: '/rhythm/catalogue/files',
  permission: 'curator',
  limit: BRING_LIMIT,
  bodyFormat: 'bytes',
  bodyBytesMax: BROUGHT_BYTES_MAX,
  body: FileBody,
  output: strict({
    hash: RecordingHash,
    kind: oneOf(['text', 'archive', 'sound']),
    media: orNull(Type.String({ description: 'of a sound file' })),
    bytes: Type.Integer(),
  }),
  status: 201,
  faults: [fileEmpty, fileUnknown, filesTooMany],
  run: (ctx, { bytes }) => bring(ctx, bytes),
});
