import { job } from '../../../../kernel/jobs/job.ts';
import { throwOldAway } from '../brought.ts';

/** Throws away files that were brought for an import and waited for longer than a day. */
export const purgeBrought = job<object>({
  name: 'rhythm.catalogue.purgeBrought',
  says: 'throws away files that waited a day for an import',
  schedule: '41 * * * *',
  run: (ctx) => throwOldAway(ctx),
});
