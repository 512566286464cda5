import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { pageOf, pageQuery, strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { READ_LIMIT } from '../limits.ts';
import type { Kind } from '../rules/kinds.ts';
import { SecurityEvent } from '../schemas.ts';
import { findEvents, type EventRow } from '../store.ts';

/** What happened to the safety of the own account, the latest first. */
export const listSecurityEvents = action({
  operation: 'identity.security.listSecurityEvents',
  summary: 'List what happened to the safety of your account',
  description: 'Of the last year: sign-ins, and changes of what opens the account.',
  method: 'GET',
  path: '/identity/security/events',
  permission: 'guest',
  limit: READ_LIMIT,
  query: strict(pageQuery),
  output: pageOf(SecurityEvent),
  async run(ctx, { cursor, limit = 20 }) {
    const key = readCursor(cursor, ['instant', 'id']) as [number, string] | null;
    const after = key && { at: new Date(key[0]), id: key[1] };
    const rows = await findEvents(ctx.db, self(ctx), after, limit + 1);
    const page = rows.slice(0, limit);
    const current = ctx.actor.kind === 'person' ? ctx.actor.sessionId : null;
    const last = page.at(-1);
    return {
      items: page.map((row) => shown(row, current)),
      next: rows.length > limit && last ? packCursor([last.at.getTime(), last.id]) : null,
    };
  },
});

function shown(row: EventRow, current: string | null) {
  const { id, detail, device, address, country, city } = row;
  return {
    id,
    kind: row.kind as Kind,
    at: row.at.toISOString(),
    detail,
    device,
    address,
    place: country === null ? null : { country, city },
    current: row.session_id !== null && row.session_id === current,
  };
}
