import { ROLES } from '../../../kernel/action/permission.ts';
import { Id, Instant, oneOf, strict } from '../../../kernel/action/schema.ts';
import { event } from '../../../kernel/events/event.ts';

/** Told when somebody asks to leave: an owner whose account was taken wants to know. */
export const leavingAsked = event(
  'identity.withdrawals.leavingAsked',
  'a person asked to leave',
  strict({ personId: Id, leavingAt: Instant }),
  { withOrigin: true },
);

/** Told when somebody stays after all. */
export const leavingUndone = event(
  'identity.withdrawals.leavingUndone',
  'a person who was leaving stays',
  strict({ personId: Id }),
  { withOrigin: true },
);

/**
 * Told when somebody has left and was forgotten. It does not say who: rooms that must do something
 * with what is theirs do it in `belongings.forget`, while it is still there.
 */
export const personLeft = event(
  'identity.withdrawals.personLeft',
  'a person has left for good and was forgotten; whom, nobody can tell any more',
  strict({ role: oneOf(ROLES) }),
);
