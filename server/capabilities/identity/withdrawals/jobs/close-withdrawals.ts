import { job } from '../../../../kernel/jobs/job.ts';
import { endAll } from '../../sessions/index.ts';
import { SETTLE_MINUTES } from '../limits.ts';
import { closeDue, findClosed } from '../store.ts';
import { purgePerson } from './purge-person.ts';

/** Closes the accounts whose grace is over, and sees to it that closed ones are forgotten. */
export const closeWithdrawals = job<object>({
  name: 'identity.withdrawals.closeWithdrawals',
  says: 'closes accounts whose days of grace are over, and has them forgotten',
  schedule: '*/10 * * * *',
  async run(ctx) {
    await ctx.transaction(async (ctx) => {
      for (const personId of await closeDue(ctx.db, ctx.now))
        await endAll(ctx, { personId, id: null, except: null }, 'ended');
    });
    const settled = new Date(ctx.now.getTime() - SETTLE_MINUTES * 60_000);
    // Asked for again until it is done: a purge that failed for good is revived by its key.
    for (const personId of await findClosed(ctx.db, settled))
      await ctx.later(purgePerson, { personId }, { key: `identity.withdrawals:${personId}` });
  },
});
