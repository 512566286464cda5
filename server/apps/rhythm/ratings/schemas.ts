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
import { ChartId, Mode, Score, Standing } from '../scoreboard/index.ts';
import { SongId } from '../songs/index.ts';

const Value = Type.Integer({
  minimum: 0,
  description: 'what the best 30 records are worth together; 0 without a rating',
});

const Title = strict({ ko: Type.String(), en: Type.String() }, { description: 'of the song' });

/** Where a player stands among all who are rated. */
export const RatingStanding = strict({ value: Value, ...Standing.properties });
export type RatingStanding = Static<typeof RatingStanding>;

/** A record with what it is worth. */
export const RatedRecord = strict({
  chartId: ChartId,
  songId: SongId,
  title: Title,
  mode: Mode,
  level: Type.Integer(),
  playId: Id,
  score: Score,
  cleared: Type.Boolean(),
  fullCombo: Type.Boolean(),
  allArts: Type.Boolean(),
  reachedAt: Instant,
  worth: Type.Integer({ minimum: 0, description: 'floor(100 x level x share of the score), hard' }),
});
export type RatedRecord = Static<typeof RatedRecord>;

/** A rating with the records that make it. */
export const Rating = strict({
  ...RatingStanding.properties,
  best: Type.Array(RatedRecord, { description: 'those that count, the worthiest first' }),
});

/** What everybody may see of a player. */
export const Player = strict({
  person: Person,
  since: Type.String({ format: 'date-time', description: 'since when they are here' }),
  rating: Rating,
  badges: strict({
    charts: Type.Integer({ description: 'charts with a record' }),
    cleared: Type.Integer(),
    fullCombos: Type.Integer(),
    allArts: Type.Integer(),
  }),
  recent: Type.Array(RatedRecord, { description: 'the records that were reached last' }),
});

/** One line of the list of players. */
export const RatingRow = strict({
  rank: Type.Integer({ minimum: 1, description: 'equal ratings share one' }),
  person: Person,
  value: Value,
});

/** A day on which a rating changed. */
export const RatingDay = strict({
  day: Type.String({ format: 'date', description: 'in Asia/Seoul, as the weeks of the boards' }),
  value: Type.Integer({ minimum: 0, description: 'the rating at its end' }),
  reason: oneOf(['record', 'revised', 'level', 'recount'], {
    description: 'what moved it most that day',
  }),
  chartId: orNull(ChartId),
  title: orNull(Title),
  mode: orNull(Mode),
  change: Type.Integer({ description: 'by how much that moved it' }),
  changes: Type.Integer({ minimum: 1, description: 'how often it changed that day' }),
});

/** The path of a player. */
export const PlayerPath = strict({ playerId: Id });
