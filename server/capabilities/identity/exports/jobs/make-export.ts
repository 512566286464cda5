import { job } from '../../../../kernel/jobs/job.ts';
import { TRIES_MAX } from '../limits.ts';
import { makeArchive } from '../make.ts';

/** Makes the archive of an export that was asked for. */
export const makeExport = job<{ exportId: string }>({
  name: 'identity.exports.makeExport',
  says: 'makes the archive of an export',
  // The export counts its tries itself, kills included; the queue allows one more to give it up.
  attemptsMax: TRIES_MAX + 1,
  run: (ctx, { exportId }) => makeArchive(ctx, exportId),
});
