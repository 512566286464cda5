import { Id, Instant, orNull, strict, Type } from '../../../kernel/action/schema.ts';
import { Score } from '../scoreboard/index.ts';

const Count = Type.Integer({ minimum: 0 });

/** How hits lay round their notes. */
const timing = {
  early: Count,
  late: Count,
  meanMs: orNull(
    Type.Number({ description: 'mean error of the hits; negative = early; null without a log' }),
  ),
  spreadMs: orNull(Type.Number({ description: 'their standard deviation' })),
};

/** One attempt at a chart. */
export const Attempt = strict({
  id: Id,
  modifiers: Type.String({ description: 'name of its modifiers; empty without' }),
  score: Score,
  ...timing,
  cleared: Type.Boolean(),
  fullCombo: Type.Boolean(),
  allArts: Type.Boolean(),
  verified: Type.Boolean(),
  newRecord: Type.Boolean({ description: 'it was the best until then' }),
  playedAt: Instant,
});

/** What one did on one day. */
export const PlayDay = strict({
  day: Type.String({ format: 'date', description: "in the person's own time zone" }),
  plays: Type.Integer({ minimum: 1 }),
  minutes: Type.Number({ minimum: 0, description: 'the length of what was played' }),
  counts: strict({ arts: Count, fine: Count, near: Count, miss: Count }),
  ...timing,
});
