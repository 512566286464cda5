import type { Context } from '../../../kernel/context/context.ts';
import { linkOf } from './link.ts';
import type { Export } from './schemas.ts';
import type { ExportRow } from './store.ts';

/** An export as it is answered. */
export function viewExport(ctx: Context, row: ExportRow): Export {
  // Deleted within the hour; for whoever asks it is gone at once.
  const isOver = row.expires_at !== null && row.expires_at <= ctx.now;
  const isReady = row.state === 'ready' && !isOver;
  return {
    id: row.id,
    state: row.state === 'ready' && isOver ? 'expired' : row.state,
    rowsDone: row.rows_done,
    rowsTotal: row.rows_total,
    bytes: isReady ? row.bytes : null,
    askedAt: row.asked_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    link: isReady && row.expires_at ? linkOf(ctx, row.id, row.expires_at) : null,
  };
}
