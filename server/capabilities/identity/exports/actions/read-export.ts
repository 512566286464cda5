import { action } from '../../../../kernel/action/action.ts';
import { Id, strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { exportUnknown } from '../faults.ts';
import { READ_LIMIT } from '../limits.ts';
import { Export } from '../schemas.ts';
import { findExport } from '../store.ts';
import { viewExport } from '../view.ts';

/** How far one of one's exports is. */
export const readExport = action({
  operation: 'identity.exports.readExport',
  summary: 'Read how far an export is',
  method: 'GET',
  path: '/identity/exports/:exportId',
  permission: 'guest',
  limit: READ_LIMIT,
  params: strict({ exportId: Id }),
  output: Export,
  faults: [exportUnknown],
  async run(ctx, { exportId }) {
    const row = await findExport(ctx.db, exportId);
    if (row?.person_id !== self(ctx)) throw exportUnknown();
    return viewExport(ctx, row);
  },
});
