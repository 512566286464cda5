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

/** A set of modifiers, by its name. */
export const ModifiersName = Type.String({
  pattern: '^([a-z0-9-]+([+][a-z0-9-]+)*)?$',
  maxLength: 80,
  default: '',
  description:
    'the board of plays with these modifiers: of `mirror`, `no-fail`, `speed-75`, `speed-125`, `speed-150` those that were set, in this order, joined by `+` (`%2B` in an address); empty for plays without',
  examples: ['mirror+speed-125'],
});

/** A period as it is asked for. */
export const PeriodName = Type.String({
  pattern: '^(all|week|season|[0-9]{4}-(W[0-9]{2}|Q[1-4]))$',
  default: 'all',
  description:
    '`all` time, this `week` or this `season` (three months), both as days go in Seoul; or a past one by its name, `2026-W47` (ISO 8601) or `2026-Q4`',
  examples: ['week', '2026-W47'],
});

/** Which of the boards of a chart and mode. */
export const boardQuery = {
  kind: Type.Optional(BoardKind),
  period: Type.Optional(PeriodName),
  modifiers: Type.Optional(ModifiersName),
};

/** The stretch of time that a board is of. */
export const PeriodView = strict({
  name: Type.String({ examples: ['2026-W47'] }),
  from: Instant,
  until: Instant,
  before: Type.String({ description: 'the name of the one just before', examples: ['2026-W46'] }),
});
export type PeriodView = Static<typeof PeriodView>;

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
  playId: Id,
  score: Score,
  cleared: Type.Boolean(),
  fullCombo: Type.Boolean(),
  allArts: Type.Boolean(),
  reachedAt: Instant,
});

/** Lines of a board of some period; null of all time. */
export const BoardView = strict({ items: Type.Array(BoardRow), period: orNull(PeriodView) });

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

/** One's own record of all time with the board it is on. */
export const OwnRecord = strict({
  chartId: ChartId,
  mode: Mode,
  playId: Id,
  ...Record.properties,
});

/** The path of a board. */
export const BoardPath = strict({ chartId: ChartId, mode: Mode });
