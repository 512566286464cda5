import { Id, oneOf, strict } from '../../../kernel/action/schema.ts';
import { event } from '../../../kernel/events/event.ts';
import { DECISIONS } from './rules/decision.ts';

/** Told when somebody decided about a play of another. */
export const caseDecidedOn = event(
  'rhythm.reviews.caseDecided',
  'a curator decided about a play, or took a decision back',
  strict({ playId: Id, playerId: Id, decision: oneOf(DECISIONS) }),
);
