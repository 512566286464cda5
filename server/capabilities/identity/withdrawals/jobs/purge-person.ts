import { job } from '../../../../kernel/jobs/job.ts';
import { purgePerson as purge } from '../purge.ts';

/** Forgets one person who has left. */
export const purgePerson = job<{ personId: string }>({
  name: 'identity.withdrawals.purgePerson',
  says: 'forgets a person who has left, in every room',
  run: (ctx, { personId }) => purge(ctx, personId),
});
