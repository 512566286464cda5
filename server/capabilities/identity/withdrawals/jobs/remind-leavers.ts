import { job } from '../../../../kernel/jobs/job.ts';
import { writeToLeaver } from '../letters.ts';
import { REMINDED_DAYS } from '../limits.ts';
import { markReminded } from '../store.ts';

/** Reminds those who are leaving, three days before it cannot be undone. */
export const remindLeavers = job<object>({
  name: 'identity.withdrawals.remindLeavers',
  says: 'reminds people three days before they are forgotten',
  schedule: '23 * * * *',
  run: (ctx) =>
    ctx.transaction(async (ctx) => {
      const before = new Date(ctx.now.getTime() + REMINDED_DAYS * 86_400_000);
      for (const { person_id, due_at } of await markReminded(ctx.db, before, ctx.now))
        await writeToLeaver(ctx, 'reminder', person_id, due_at);
    }),
});
