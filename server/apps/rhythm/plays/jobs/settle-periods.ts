import { job } from '../../../../kernel/jobs/job.ts';
import { settleAsked } from '../settling.ts';

/**
 * Settles the plays that wait into their weeks and seasons. Whoever files plays writes it; every minute
 * it looks after what nobody asked for.
 */
export const settlePeriods = job<object>({
  name: 'rhythm.plays.settlePeriods',
  says: 'settles plays into the boards of their week and season',
  schedule: '* * * * *',
  run: settleAsked,
});
