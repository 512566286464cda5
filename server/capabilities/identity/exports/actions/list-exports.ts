import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { LISTED_MAX, READ_LIMIT } from '../limits.ts';
import { Export } from '../schemas.ts';
import { findExports } from '../store.ts';
import { viewExport } from '../view.ts';

/** One's exports of the last months. */
export const listExports = action({
  operation: 'identity.exports.listExports',
  summary: 'List your exports',
  method: 'GET',
  path: '/identity/exports',
  permission: 'guest',
  limit: READ_LIMIT,
  output: strict({
    items: Type.Array(Export, { description: 'the newest first, twenty at most' }),
  }),
  async run(ctx) {
    const rows = await findExports(ctx.db, self(ctx), LISTED_MAX);
    return { items: rows.map((row) => viewExport(ctx, row)) };
  },
});
