import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { ChartId } from '../../scoreboard/index.ts';
import { SongId, versionConflict } from '../../songs/index.ts';
import { applyImport as apply } from '../apply.ts';
import { fileGone, importChanged, importEmpty } from '../faults.ts';
import { givenFiles } from '../files.ts';
import { importBody } from '../import-schemas.ts';
import { IMPORT_BYTES_MAX, IMPORT_LIMIT } from '../limits.ts';

/** Takes in files exactly as they were looked at: all of it, or nothing. */
export const applyImport = action({
  operation: 'rhythm.catalogue.applyImport',
  summary: 'Apply an import that was looked at',
  description:
    'With the same files and words as the inspection, and its `token`. Where the catalogue changed since, ' +
    'nothing is done: inspect again.',
  method: 'POST',
  path: '/rhythm/catalogue/imports',
  permission: 'curator',
  limit: IMPORT_LIMIT,
  bodyBytesMax: IMPORT_BYTES_MAX,
  body: strict({ ...importBody, token: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
  output: strict({
    songs: Type.Array(
      strict({
        id: SongId,
        version: Type.Integer(),
        charts: Type.Array(strict({ id: ChartId, version: Type.Integer() })),
      }),
    ),
  }),
  status: 201,
  idempotent: true,
  faults: [fileGone, importChanged, importEmpty, versionConflict],
  run: async (ctx, { files, licence = '', why = '', token }) =>
    apply(ctx, await givenFiles(ctx, files), { licence, why, token }),
});
