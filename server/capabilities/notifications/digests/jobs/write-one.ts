import { job } from '../../../../kernel/jobs/job.ts';
import { writeDigest, type Due } from '../write-digest.ts';

/** Writes the letter of one person. */
export const writeOne = job<Due>({
  name: 'notifications.digests.writeOne',
  says: 'writes a person what they have not read',
  run: (ctx, due) => writeDigest(ctx, due),
});
