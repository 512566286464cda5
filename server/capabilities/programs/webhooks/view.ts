import type { Context } from '../../../kernel/context/context.ts';
import { readPeople } from '../../identity/profiles/index.ts';
import type { Webhook } from './schemas.ts';
import type { WebhookRow } from './store/webhooks.ts';

/** Webhooks as administrators see them. */
export async function viewWebhooks(
  ctx: Context,
  rows: (WebhookRow & { waiting: number })[],
): Promise<Webhook[]> {
  const makers = rows.map((row) => row.made_by).filter((id) => id !== null);
  const people = await readPeople(ctx, [...new Set(makers)]);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    url: row.url,
    kinds: row.kinds,
    madeBy: row.made_by === null ? null : (people.get(row.made_by) ?? null),
    madeAt: row.made_at.toISOString(),
    paused:
      row.paused_at && row.paused_because
        ? { at: row.paused_at.toISOString(), because: row.paused_because }
        : null,
    failingSince: row.failing_since?.toISOString() ?? null,
    waiting: row.waiting,
  }));
}
