import { job } from '../../../../kernel/jobs/job.ts';
import { listSubscribers } from '../../preferences/index.ts';
import { dueAmong } from '../due-among.ts';
import { PAGE } from '../limits.ts';
import { writeOne } from './write-one.ts';

/** Looks every hour for whom it is morning. */
export const findDue = job<object>({
  name: 'notifications.digests.findDue',
  says: 'finds out for whom it is time for a letter of news',
  schedule: '0 * * * *',
  async run(ctx) {
    let after: string | null = null;
    for (;;) {
      const people = await listSubscribers(ctx, after, PAGE);
      for (const due of await dueAmong(ctx, people)) {
        await ctx.later(writeOne, due, { key: `notifications.digests ${due.personId}` });
      }
      if (people.length < PAGE) return;
      after = people.at(-1)?.person_id ?? null;
    }
  },
});
