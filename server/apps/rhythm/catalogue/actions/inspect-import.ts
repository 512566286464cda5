import { action } from '../../../../kernel/action/action.ts';
import { strict } from '../../../../kernel/action/schema.ts';
import { fileGone } from '../faults.ts';
import { givenFiles } from '../files.ts';
import { importBody, ImportPlan } from '../import-schemas.ts';
import { IMPORT_BYTES_MAX, IMPORT_LIMIT } from '../limits.ts';
import { planImport } from '../plan.ts';
import { viewPlan } from '../view-plan.ts';

/** What an import of files would make; nothing is changed. */
export const inspectImport = action({
  operation: 'rhythm.catalogue.inspectImport',
  summary: 'Look at an import before it is applied',
  description:
    'Reads our own files, osu!mania (.osu, .osz) and StepMania (.sm, .ssc), loose or in a zip, and says ' +
    'what songs and charts they would make, what changes in known ones, and what was found in each file.',
  method: 'POST',
  path: '/rhythm/catalogue/imports/inspections',
  permission: 'curator',
  limit: IMPORT_LIMIT,
  bodyBytesMax: IMPORT_BYTES_MAX,
  body: strict(importBody),
  output: ImportPlan,
  faults: [fileGone],
  async run(ctx, { files, licence = '', why = '' }) {
    const plan = await planImport(ctx, await givenFiles(ctx, files), { licence, why });
    return viewPlan(plan);
  },
});
