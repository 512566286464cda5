import { Instant, orNull, strict, Type } from '../../../kernel/action/schema.ts';
import { Person } from '../profiles/index.ts';

/** Somebody one has blocked. */
export const Block = strict({
  person: Person,
  at: Instant,
});

/** Whether one has blocked somebody; never whether they have blocked one. */
export const BlockState = strict({
  blocked: Type.Boolean({ description: 'whether you have blocked them' }),
  at: orNull(Instant),
});
