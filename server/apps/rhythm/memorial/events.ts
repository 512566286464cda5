import { Id, strict, Type } from '../../../kernel/action/schema.ts';
import { event } from '../../../kernel/events/event.ts';

/** Told when a player found a star. */
export const starFound = event(
  'rhythm.memorial.starFound',
  'a player found a star of the night sky',
  strict({ playerId: Id, starId: Type.String() }),
);
