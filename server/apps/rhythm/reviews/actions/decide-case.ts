import { action } from '../../../../kernel/action/action.ts';
import { Id, strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import type { FaultMaker } from '../../../../kernel/faults/fault.ts';
import { decidePlay, readInQuestion } from '../../plays/index.ts';
import { caseDecidedOn } from '../events.ts';
import {
  caseDecided,
  caseNotOdd,
  caseOpen,
  caseOwn,
  caseUnknown,
  caseUnproven,
} from '../faults.ts';
import { DECIDE_LIMIT } from '../limits.ts';
import { refusalOf, type Refusal } from '../rules/decision.ts';
import { DecisionWord, Reason, RulingEntry } from '../schemas.ts';
import { insertRuling } from '../store.ts';
import { viewRulings } from '../view.ts';

const REFUSED: Record<Refusal, FaultMaker> = {
  own: caseOwn,
  decided: caseDecided,
  open: caseOpen,
  not_odd: caseNotOdd,
  unproven: caseUnproven,
};

/**
 * Decides about a play, or takes the decision that stands back. All boards that it is about are counted
 * anew in the same transaction. Of two who decide at once the second hears that it is decided.
 */
export const decideCase = action({
  operation: 'rhythm.reviews.decideCase',
  summary: 'Decide about a play, for curators',
  description:
    'Any play can be void. Only an odd one can be accepted or kept, and accepted only when the server judged its score. To decide otherwise, undo first. It is written down who decided what and why; the player sees the decision and the reason on their play.',
  method: 'POST',
  path: '/rhythm/reviews/cases/:playId/rulings',
  permission: 'curator',
  limit: DECIDE_LIMIT,
  idempotent: true,
  params: strict({ playId: Id }),
  body: strict({ decision: DecisionWord, reason: Reason }),
  output: RulingEntry,
  status: 201,
  faults: [caseUnknown, caseOwn, caseDecided, caseOpen, caseNotOdd, caseUnproven],
  run: (ctx, { playId, decision, reason }) =>
    ctx.transaction(async (ctx) => {
      const judgeId = self(ctx);
      const found = await readInQuestion(ctx, playId);
      if (!found) throw caseUnknown();
      const { playerId, play } = found;
      const facts = { playerId, flags: play.flags, decided: play.ruling !== null };
      const refusal = refusalOf(decision, facts, judgeId);
      if (refusal) throw REFUSED[refusal]();
      const written = await decidePlay(
        ctx,
        playId,
        decision === 'undo' ? null : { decision, reason },
      );
      // Somebody else was between the look and the pen.
      if (!written) throw decision === 'undo' ? caseOpen() : caseDecided();
      const row = {
        id: ctx.newId(),
        play_id: playId,
        player_id: playerId,
        judge_id: judgeId,
        decision,
        reason,
        at: ctx.now,
      };
      await insertRuling(ctx.db, row);
      await ctx.emit(caseDecidedOn, { playId, playerId, decision });
      const [view] = await viewRulings(ctx, [row]);
      if (!view) throw new Error('a ruling was lost');
      return view;
    }),
});
