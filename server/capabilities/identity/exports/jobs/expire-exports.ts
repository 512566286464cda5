import { job } from '../../../../kernel/jobs/job.ts';
import { storage } from '../../../../kernel/storage/port.ts';
import { archiveKey } from '../archive-key.ts';
import { KNOWN_DAYS } from '../limits.ts';
import { findExpired, purgeExports, settleExpired } from '../store.ts';

/** Deletes archives whose time is over, and forgets exports of long ago. */
export const expireExports = job<object>({
  name: 'identity.exports.expireExports',
  says: 'deletes archives of exports after seven days',
  schedule: '41 * * * *',
  async run(ctx) {
    for (const exportId of await findExpired(ctx.db, ctx.now)) {
      // The file first: killed in between, it is looked for once more.
      await ctx.port(storage).delete(archiveKey(exportId));
      await settleExpired(ctx.db, exportId, ctx.now);
    }
    await purgeExports(ctx.db, new Date(ctx.now.getTime() - KNOWN_DAYS * 86_400_000));
  },
});
