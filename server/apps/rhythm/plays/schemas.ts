import {
  Id,
  Instant,
  oneOf,
  orNull,
  strict,
  Type,
  type Static,
} from '../../../kernel/action/schema.ts';
import { ChartId, Mode, Record, Score, Standing } from '../scoreboard/index.ts';
import { LOG_ENTRIES_MAX } from './limits.ts';

const Count = Type.Integer({ minimum: 0, maximum: 100_000 });

/** How many notes got which judgement. */
export const Counts = strict({ arts: Count, fine: Count, near: Count, miss: Count });

/** The input log: key downs and ups with their times. */
export const Log = Type.Unsafe<[number, number, 0 | 1][]>(
  Type.Array(Type.Array(Type.Integer(), { minItems: 3, maxItems: 3 }), {
    maxItems: LOG_ENTRIES_MAX,
    description: '`[ms since the song began, key 0.., 1 down or 0 up]`, in order of time',
    examples: [
      [
        [1502, 0, 1],
        [1580, 0, 0],
      ],
    ],
  }),
);

/** A result that a client claims without proof. */
export const Claim = strict({
  score: Score,
  counts: Counts,
  maxCombo: Count,
  early: Count,
  late: Count,
  cleared: Type.Boolean(),
  fullCombo: Type.Boolean(),
  allArts: Type.Boolean(),
});
export type Claim = Static<typeof Claim>;

/** What a client sends of a finished play. */
export const Submission = strict({
  id: Type.String({ format: 'uuid', description: 'made by the client; a retry sends the same' }),
  chartId: ChartId,
  chartVersion: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
  mode: Mode,
  log: Type.Optional(Log),
  claim: Type.Optional(Claim),
});
export type Submission = Static<typeof Submission>;

/** One finished attempt. */
export const Play = strict({
  id: Id,
  chartId: ChartId,
  chartVersion: Type.Integer(),
  mode: Mode,
  score: Score,
  counts: Counts,
  maxCombo: Type.Integer(),
  early: Type.Integer(),
  late: Type.Integer(),
  cleared: Type.Boolean(),
  fullCombo: Type.Boolean(),
  allArts: Type.Boolean(),
  verified: Type.Boolean({
    description: 'judged by the server from the log, and nothing odd about it',
  }),
  flags: Type.Array(Type.String(), { description: 'what was odd about it' }),
  playedAt: Instant,
});
export type Play = Static<typeof Play>;

/** What became of a submitted play. */
export const PlayResult = strict({
  play: Play,
  record: Record,
  newRecord: Type.Boolean(),
  newBadges: Type.Array(oneOf(['clear', 'fullCombo', 'allArts'])),
  ...Standing.properties,
});
export type PlayResult = Static<typeof PlayResult>;

/** One's own play with its log. */
export const PlayWithLog = strict({ ...Play.properties, log: orNull(Log) });
