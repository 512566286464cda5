import { Id, Instant, orNull, strict, Type, type Static } from '../../../kernel/action/schema.ts';
import { Person } from '../../identity/profiles/index.ts';
import { DAYS_MAX, NAME_CHARS_MAX } from './limits.ts';

/** What a token is called among administrators. */
export const TokenName = Type.String({
  minLength: 1,
  maxLength: NAME_CHARS_MAX,
  pattern: '\\S',
  examples: ['Seoul match server 1'],
});

/** What a token is good for. */
export const Operations = Type.Array(Type.String({ maxLength: 100 }), {
  minItems: 1,
  maxItems: 50,
  uniqueItems: true,
  description: 'operations by name; `GET /api/programs/operations` lists those there are',
  examples: [['rhythm.plays.relayPlay']],
});

/** For how long. */
export const Days = Type.Integer({ minimum: 1, maximum: DAYS_MAX });

/** A token as administrators see it: never the token itself. */
export const Token = strict({
  id: Id,
  name: Type.String(),
  operations: Type.Array(Type.String()),
  madeBy: orNull(Person),
  madeAt: Instant,
  expiresAt: orNull(Instant),
  usedAt: orNull(Type.String({ format: 'date-time', description: 'to the minute' })),
});
export type Token = Static<typeof Token>;
