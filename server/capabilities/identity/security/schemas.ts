import { Id, Instant, oneOf, orNull, strict, Type } from '../../../kernel/action/schema.ts';
import { Place } from '../sessions/index.ts';
import { KINDS } from './rules/kinds.ts';

/** One thing that happened to the safety of an account. */
export const SecurityEvent = strict({
  id: Id,
  kind: oneOf(KINDS, { description: 'what happened' }),
  at: Instant,
  detail: orNull(
    Type.String({ description: 'which one: the provider, the role, the name of the passkey' }),
  ),
  device: orNull(
    Type.String({ description: 'browser and system, or the name of the program, that did it' }),
  ),
  address: orNull(Type.String({ description: 'from where; null when the house did it' })),
  place: orNull(Place),
  current: Type.Boolean({ description: 'whether it was the session that asks' }),
});
