import { action } from '../../../../kernel/action/action.ts';
import { self } from '../../../../kernel/action/self.ts';
import { brokenConstraint } from '../../../../kernel/db/errors.ts';
import { exportAsked } from '../events.ts';
import { exportsTooMany, exportUnderWay } from '../faults.ts';
import { makeExport } from '../jobs/make-export.ts';
import { CHANGE_LIMIT, EXPORT_DAY_HOURS, EXPORTS_A_DAY } from '../limits.ts';
import { Export } from '../schemas.ts';
import { findAsked, insertExport } from '../store.ts';
import { viewExport } from '../view.ts';

const DAY_MS = EXPORT_DAY_HOURS * 3_600_000;

/** Starts a copy of all of one's things; a job makes it. */
export const startExport = action({
  operation: 'identity.exports.startExport',
  summary: 'Start an export of all your things',
  description:
    'Made in the background: read the export until it is `ready`. One at a time, three a day. ' +
    'The archive holds JSON, CSV where it fits, and a list of what is in it; it lies ready for seven days.',
  method: 'POST',
  path: '/identity/exports',
  permission: 'guest',
  limit: CHANGE_LIMIT,
  output: Export,
  status: 202,
  idempotent: true,
  faults: [exportUnderWay, exportsTooMany],
  async run(ctx) {
    const personId = self(ctx);
    const exportId = ctx.newId();
    try {
      return await ctx.transaction(async (ctx) => {
        const asked = await findAsked(ctx.db, personId, new Date(ctx.now.getTime() - DAY_MS));
        const [first] = asked;
        if (first && asked.length >= EXPORTS_A_DAY) {
          const waitMs = first.getTime() + DAY_MS - ctx.now.getTime();
          throw exportsTooMany({ retryAfterS: Math.ceil(waitMs / 1000) });
        }
        // Counted before, but safe: while one is under way nobody adds a second.
        const row = await insertExport(ctx.db, exportId, personId, ctx.now);
        await ctx.emit(exportAsked, { personId, exportId });
        await ctx.later(makeExport, { exportId }, { key: `identity.exports:${exportId}` });
        return viewExport(ctx, row);
      });
    } catch (error) {
      if (brokenConstraint(error) === 'export_under_way') throw exportUnderWay();
      throw error;
    }
  },
});
