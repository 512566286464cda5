import { action } from '../../../../kernel/action/action.ts';
import { Id, PAGE_ITEMS_MAX, strict } from '../../../../kernel/action/schema.ts';
import { readInQuestion } from '../../plays/index.ts';
import { caseUnknown } from '../faults.ts';
import { READ_LIMIT } from '../limits.ts';
import { CaseWithLog } from '../schemas.ts';
import { findRulings } from '../store.ts';
import { viewCases, viewRulings } from '../view.ts';

/** One play of anybody with all that a decision about it needs. */
export const readCase = action({
  operation: 'rhythm.reviews.readCase',
  summary: 'Read a play with its log and what was decided about it, for curators',
  method: 'GET',
  path: '/rhythm/reviews/cases/:playId',
  permission: 'curator',
  limit: READ_LIMIT,
  params: strict({ playId: Id }),
  output: CaseWithLog,
  faults: [caseUnknown],
  async run(ctx, { playId }) {
    const play = await readInQuestion(ctx, playId);
    if (!play) throw caseUnknown();
    const [[view], rulings] = await Promise.all([
      viewCases(ctx, [play]),
      findRulings(ctx.db, { playId, before: null }, PAGE_ITEMS_MAX),
    ]);
    if (!view) throw caseUnknown();
    return { ...view, log: play.log, rulings: await viewRulings(ctx, rulings) };
  },
});
