import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { Id, pageOf, pageQuery, strict } from '../../../../kernel/action/schema.ts';
import { webhookUnknown } from '../faults.ts';
import { READ_LIMIT } from '../limits.ts';
import { Delivery } from '../schemas.ts';
import { findDeliveries } from '../store/deliveries.ts';
import { findWebhook } from '../store/webhooks.ts';

/** What a webhook was told in the last month, and what it answered, the latest first. */
export const listDeliveries = action({
  operation: 'programs.webhooks.listDeliveries',
  summary: 'Read what a webhook was told, and what it answered',
  method: 'GET',
  path: '/programs/webhooks/:webhookId/deliveries',
  permission: 'administrator',
  limit: READ_LIMIT,
  params: strict({ webhookId: Id }),
  query: strict(pageQuery),
  output: pageOf(Delivery),
  faults: [webhookUnknown],
  async run(ctx, { webhookId, cursor, limit = 20 }) {
    const key = readCursor(cursor, ['number']) as [number] | null;
    if (!(await findWebhook(ctx.db, webhookId))) throw webhookUnknown();
    const rows = await findDeliveries(ctx.db, webhookId, key?.[0] ?? null, limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(({ id, kind, body, at, state, tries, tried_at: triedAt, answer }) => ({
        id,
        kind,
        body,
        at: at.toISOString(),
        state,
        tries,
        triedAt: triedAt?.toISOString() ?? null,
        answer,
      })),
      next: rows.length > limit && last ? packCursor([last.seq]) : null,
    };
  },
});
