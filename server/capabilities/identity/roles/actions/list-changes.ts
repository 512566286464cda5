import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { Id, pageOf, pageQuery, strict, Type } from '../../../../kernel/action/schema.ts';
import { readPeople } from '../../profiles/index.ts';
import { READ_LIMIT } from '../limits.ts';
import { requireAdministrator } from '../roles.ts';
import { Change } from '../schemas.ts';
import { findChanges } from '../store.ts';

/** The audit log: who changed whose role or signed whom out, when and why, the latest first. */
export const listChanges = action({
  operation: 'identity.roles.listChanges',
  summary: 'Read who changed whose role, or signed whom out, and why, for administrators',
  description:
    'Append-only. People who have left the house are null, and so is a reason by or about them.',
  method: 'GET',
  path: '/identity/roles/changes',
  permission: 'administrator',
  limit: READ_LIMIT,
  query: strict({
    ...pageQuery,
    personId: Type.Optional(Id),
  }),
  output: pageOf(Change),
  async run(ctx, { personId, cursor, limit = 20 }) {
    await requireAdministrator(ctx);
    const key = readCursor(cursor, ['number']) as [number] | null;
    const rows = await findChanges(ctx.db, personId ?? null, key?.[0] ?? null, limit + 1);
    const page = rows.slice(0, limit);
    const named = page.flatMap((row) => [row.person_id, row.actor_id]);
    const people = await readPeople(
      ctx,
      named.filter((id) => id !== null),
    );
    const personOf = (id: string | null) => (id === null ? null : (people.get(id) ?? null));
    const last = page.at(-1);
    return {
      items: page.map((row) => ({
        id: row.id,
        person: personOf(row.person_id),
        actor: personOf(row.actor_id),
        house: row.house,
        before: row.role_before,
        after: row.role_after,
        sessionsEnded: row.sessions_ended,
        reason: row.reason,
        at: row.at.toISOString(),
      })),
      next: rows.length > limit && last ? packCursor([last.seq]) : null,
    };
  },
});
