import {
  Id,
  Instant,
  oneOf,
  orNull,
  strict,
  Type,
  type Static,
} from '../../../kernel/action/schema.ts';
import { Person } from '../../../capabilities/identity/profiles/index.ts';

/** A judgement mode: two timing windows, two worlds of records. */
export const Mode = oneOf(['easy', 'hard'], { description: 'judgement mode' });

/** `verified`: the server judged the input log. `unverified`: claimed, or put aside for review. */
export const BoardKind = oneOf(['verified', 'unverified']);

/** The readable id of a chart. */
export const ChartId = Type.String({
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*_[0-9]{1,2}$',
  maxLength: 80,
  description: '`<songId>_<difficulty>`',
  examples: ['arirang_0'],
});

/** A score. */
export const Score = Type.Integer({ minimum: 0, maximum: 10_000_000 });

/** The best of one player on one board. */
export const Record = strict({
  score: Score,
  cleared: Type.Boolean(),
  fullCombo: Type.Boolean(),
  allArts: Type.Boolean(),
  plays: Type.Integer({ minimum: 1 }),
  reachedAt: Instant,
});
export type Record = Static<typeof Record>;

/** One line of a board. */
export const BoardRow = strict({
  rank: Type.Integer({ minimum: 1 }),
  person: Person,
  score: Score,
  cleared: Type.Boolean(),
  fullCombo: Type.Boolean(),
  allArts: Type.Boolean(),
  reachedAt: Instant,
});

/** Where one stands on a board. */
export const Standing = strict({
  rank: orNull(Type.Integer({ minimum: 1, description: 'null without a record' })),
  total: Type.Integer({ minimum: 0, description: 'players on the board' }),
  percentile: orNull(
    Type.Number({
      minimum: 0,
      maximum: 100,
      description: 'percent of the other players that are behind',
    }),
  ),
});
export type Standing = Static<typeof Standing>;

/** One's own record with the board it is on. */
export const OwnRecord = strict({
  chartId: ChartId,
  mode: Mode,
  playId: Id,
  ...Record.properties,
});

/** The path of a board. */
export const BoardPath = strict({ chartId: ChartId, mode: Mode });
