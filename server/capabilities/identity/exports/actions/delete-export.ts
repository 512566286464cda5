import { action } from '../../../../kernel/action/action.ts';
import { Id, strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { storage } from '../../../../kernel/storage/port.ts';
import { archiveKey } from '../archive-key.ts';
import { exportUnderWay, exportUnknown } from '../faults.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import type { Export } from '../schemas.ts';
import { settleExpired, findExport } from '../store.ts';

const UNDER_WAY: readonly Export['state'][] = ['waiting', 'working'];

/** Deletes an archive before its time. That it was made stays known: it counts for the day. */
export const deleteExport = action({
  operation: 'identity.exports.deleteExport',
  summary: 'Delete the archive of an export',
  method: 'DELETE',
  path: '/identity/exports/:exportId',
  permission: 'guest',
  limit: CHANGE_LIMIT,
  params: strict({ exportId: Id }),
  output: Type.Null(),
  status: 204,
  faults: [exportUnknown, exportUnderWay],
  async run(ctx, { exportId }) {
    const row = await findExport(ctx.db, exportId);
    if (row?.person_id !== self(ctx)) throw exportUnknown();
    if (UNDER_WAY.includes(row.state)) throw exportUnderWay();
    // The file first: a row that says it is gone must not leave it behind.
    await ctx.port(storage).delete(archiveKey(exportId));
    await settleExpired(ctx.db, exportId, ctx.now);
    return null;
  },
});
