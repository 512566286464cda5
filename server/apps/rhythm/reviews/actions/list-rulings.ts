import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { Id, pageOf, pageQuery, strict, Type } from '../../../../kernel/action/schema.ts';
import { READ_LIMIT } from '../limits.ts';
import { RulingEntry } from '../schemas.ts';
import { findRulings } from '../store.ts';
import { viewRulings } from '../view.ts';

/** What was decided about plays, by whom, when and why, the latest first. */
export const listRulings = action({
  operation: 'rhythm.reviews.listRulings',
  summary: 'List what was decided about plays, by whom and why, for curators',
  description: 'Append-only. Who has left the house is null.',
  method: 'GET',
  path: '/rhythm/reviews/rulings',
  permission: 'curator',
  limit: READ_LIMIT,
  query: strict({ ...pageQuery, playId: Type.Optional(Id) }),
  output: pageOf(RulingEntry),
  async run(ctx, { cursor, limit = 20, playId = null }) {
    const key = readCursor(cursor, ['number']) as [number] | null;
    const rows = await findRulings(ctx.db, { playId, before: key?.[0] ?? null }, limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const next = rows.length > limit && last ? packCursor([last.seq]) : null;
    return { items: await viewRulings(ctx, page), next };
  },
});
