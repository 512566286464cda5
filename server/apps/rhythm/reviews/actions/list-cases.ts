import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { pageOf, pageQuery, strict, Type } from '../../../../kernel/action/schema.ts';
import { listOpen } from '../../plays/index.ts';
import { CASES_PAGE, CASES_PAGE_MAX, READ_LIMIT } from '../limits.ts';
import { Case } from '../schemas.ts';
import { viewCases } from '../view.ts';

/** Odd plays that wait for somebody's decision, the last first. */
export const listCases = action({
  operation: 'rhythm.reviews.listCases',
  summary: 'List odd plays that wait for a decision, for curators',
  description:
    'The last first, each with what is odd about it in figures. Plays that are mere claims are not odd, they only prove nothing: `flag=no_log` lists them.',
  method: 'GET',
  path: '/rhythm/reviews/cases',
  permission: 'curator',
  limit: READ_LIMIT,
  query: strict({
    cursor: pageQuery.cursor,
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: CASES_PAGE_MAX, default: CASES_PAGE }),
    ),
    flag: Type.Optional(
      Type.String({ pattern: '^[a-z_]{1,40}$', description: 'only plays with this flag' }),
    ),
  }),
  output: pageOf(Case),
  async run(ctx, { cursor, limit = CASES_PAGE, flag = null }) {
    const key = readCursor(cursor, ['instant', 'id']) as [number, string] | null;
    const after = key && { playedAt: new Date(key[0]), id: key[1] };
    const plays = await listOpen(ctx, { flag, after }, limit + 1);
    const page = plays.slice(0, limit);
    const last = page.at(-1)?.play;
    const next =
      plays.length > limit && last ? packCursor([Date.parse(last.playedAt), last.id]) : null;
    return { items: await viewCases(ctx, page), next };
  },
});
