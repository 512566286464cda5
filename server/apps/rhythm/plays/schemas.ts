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
import { ChartId, Mode, Record, Score, Standing } from '../scoreboard/index.ts';
import { SPEEDS } from '../songs/index.ts';
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

const Speed = Type.Unsafe<(typeof SPEEDS)[number]>({
  type: 'integer',
  enum: [...SPEEDS],
  description: "percent of the song's own speed",
});
const Mirror = Type.Boolean({ description: 'the disc is seen in a mirror' });
const NoFail = Type.Boolean({ description: 'an empty gauge does not end the play' });

/** What the player changed about the chart. */
export const PlayModifiers = strict({ speed: Speed, mirror: Mirror, noFail: NoFail });

/** What a client sends of a finished play. */
export const Submission = strict({
  id: Type.String({ format: 'uuid', description: 'made by the client; a retry sends the same' }),
  chartId: ChartId,
  chartVersion: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
  mode: Mode,
  modifiers: Type.Optional(
    strict(
      {
        speed: Type.Optional(Speed),
        mirror: Type.Optional(Mirror),
        noFail: Type.Optional(NoFail),
      },
      {
        description:
          'what the player changed about the chart; what is absent was not. The times of `log` are real milliseconds, at 125 a note of 5000 is played at 4000',
      },
    ),
  ),
  log: Type.Optional(Log),
  claim: Type.Optional(Claim),
});
export type Submission = Static<typeof Submission>;

/** What a curator decided about a play. */
export const Ruling = strict({
  decision: oneOf(['accept', 'keep', 'void'], {
    description:
      '`accept`: it stands on the verified boards. `keep`: it stays on the unverified ones. `void`: it stands on none',
  }),
  reason: Type.String(),
  at: Instant,
});

/** One finished attempt. */
export const Play = strict({
  id: Id,
  chartId: ChartId,
  chartVersion: Type.Integer(),
  mode: Mode,
  modifiers: PlayModifiers,
  score: Score,
  counts: Counts,
  maxCombo: Type.Integer(),
  early: Type.Integer(),
  late: Type.Integer(),
  cleared: Type.Boolean(),
  fullCombo: Type.Boolean(),
  allArts: Type.Boolean(),
  failedAtMs: orNull(
    Type.Integer({
      description: 'when the gauge ran empty and ended the play; null when it did not',
    }),
  ),
  rules: Type.Integer({
    description:
      '1: judged before there was a gauge, so that a replay of it never fails; 2: with it',
  }),
  verified: Type.Boolean({
    description:
      'judged by the server from the log, and nothing odd about it, or accepted by a curator',
  }),
  flags: Type.Array(Type.String(), { description: 'what was odd about it' }),
  ruling: orNull(Ruling),
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

// What was odd about it, and what was said of that, is between its player and the curators.
const { flags: _flags, ruling: _ruling, ...shown } = Play.properties;

/** A play as it is watched: who made it, what came of it, and every press. */
export const Replay = strict({ ...shown, player: Person, log: Log });
export type Replay = Static<typeof Replay>;
