import { ROLES } from '../../../kernel/action/permission.ts';
import { Id, Instant, oneOf, orNull, strict, Type } from '../../../kernel/action/schema.ts';
import { Person } from '../profiles/index.ts';
import { REASON_CHARS_MAX } from './limits.ts';

/** A role that can be given: nobody is made a guest. */
export const GivenRole = oneOf(ROLES.filter((role) => role !== 'guest'));

/** Why a role is given, or somebody signed out. */
export const Reason = Type.String({
  minLength: 1,
  maxLength: REASON_CHARS_MAX,
  pattern: '\\S',
  description: 'why, for those who read the log later',
  examples: ['Looks after the songs from now on'],
});

/** A person as administrators see them. */
export const Listed = strict({
  id: Id,
  name: Type.String(),
  hue: Type.Integer({ minimum: 0, maximum: 359 }),
  email: orNull(Type.String({ description: 'null for those who sign in without one' })),
  role: oneOf(ROLES),
  createdAt: Instant,
});

/** One line of the audit log. */
export const Change = strict({
  id: Id,
  person: orNull(Person),
  actor: orNull(Person),
  house: orNull(
    Type.String({ description: 'what the house did it by; null where a person did it' }),
  ),
  before: oneOf(ROLES),
  after: oneOf(ROLES, { description: 'the same as before where somebody was signed out' }),
  sessionsEnded: orNull(
    Type.Integer({ description: 'devices that were signed out; null where a role was changed' }),
  ),
  reason: orNull(
    Type.String({ description: 'null once the person, or who wrote it, has left the house' }),
  ),
  at: Instant,
});
