import { Instant, strict, Type } from '../../../kernel/action/schema.ts';
import { Person } from '../../../capabilities/identity/profiles/index.ts';

/** Somebody whom one follows. */
export const Follow = strict({
  person: Person,
  at: Instant,
  mutual: Type.Boolean({ description: 'whether they follow back: then the two are friends' }),
});
