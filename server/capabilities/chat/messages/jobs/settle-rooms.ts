import { job } from '../../../../kernel/jobs/job.ts';
import { settleAsked } from '../settling.ts';

/**
 * Lets fresh messages be found, and tells them to who was away. Whoever stores messages writes it, once for some seconds; every minute it
 * looks after what nobody asked for.
 */
export const settleRooms = job<object>({
  name: 'chat.messages.settleRooms',
  says: 'lets fresh messages be found, and tells them to who was away',
  schedule: '* * * * *',
  run: settleAsked,
});
