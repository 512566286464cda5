import { orNull, strict, Type, type Static } from '../../../kernel/action/schema.ts';
import { ChartId, Record, Score } from '../scoreboard/index.ts';
import { SONG_ID_CHARS_MAX } from './limits.ts';

/** The readable id of a song. */
export const SongId = Type.String({
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  maxLength: SONG_ID_CHARS_MAX,
  examples: ['arirang'],
});

/** The SHA-256 of a sound file, which is its name. */
export const RecordingHash = Type.String({
  pattern: '^[0-9a-f]{64}$',
  description: 'SHA-256 of the sound file, in hex',
  examples: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
});

const Ms = Type.Integer({ description: 'milliseconds' });
const Percent = Type.Number({ minimum: 0, maximum: 100, description: 'percent of the players' });

/** The verified statistics of a chart in one judgement mode, and one's own record. */
export const ModeStatistics = strict({
  players: Type.Integer(),
  plays: Type.Integer(),
  averageScore: Score,
  clearRate: Percent,
  fullComboRate: Percent,
  allArtsRate: Percent,
  mine: orNull(Record),
});

/** A chart in a list. */
export const ChartSummary = strict({
  id: ChartId,
  difficulty: Type.Integer({ description: 'slot of the chart in its song, from 0' }),
  level: Type.Integer({ minimum: 1, maximum: 15 }),
  noteCount: Type.Integer(),
  keyCount: Type.Integer({ description: 'keys that may be used; any of them will do' }),
  version: Type.Integer({ description: 'send it with a play' }),
  locked: Type.Boolean({ description: 'closed at the start by itself, whatever its song is' }),
  modes: strict({ easy: ModeStatistics, hard: ModeStatistics }),
});

/** A song with its charts. */
export const Song = strict({
  id: SongId,
  title: strict({ ko: Type.String(), en: Type.String() }),
  artist: Type.String(),
  source: Type.String({ description: 'original, or where the melody comes from' }),
  bpm: Type.Number(),
  lengthMs: Ms,
  previewMs: Type.Unsafe<[number, number]>(
    Type.Array(Ms, {
      minItems: 2,
      maxItems: 2,
      description: 'from and to: the stretch that invites',
    }),
  ),
  locked: Type.Boolean({
    description: 'closed at the start, with those of its charts that are not closed by themselves',
  }),
  licence: Type.String({ description: 'under which the song may be offered' }),
  recording: orNull(
    strict({
      hash: RecordingHash,
      media: Type.String({ examples: ['audio/ogg'] }),
      bytes: Type.Integer(),
      offsetMs: Type.Integer({ description: 'where in the song the sound file begins' }),
    }),
  ),
  charts: Type.Array(ChartSummary),
});
export type Song = Static<typeof Song>;

/** A chart to play. */
export const Chart = strict({
  id: ChartId,
  songId: SongId,
  difficulty: Type.Integer(),
  level: Type.Integer(),
  version: Type.Integer(),
  keyCount: Type.Integer(),
  lengthMs: Ms,
  line: Type.Array(strict({ atMs: Type.Number(), angleDeg: Type.Number() }), {
    description: 'the judgement line: unwrapped degrees clockwise from twelve, linear in between',
  }),
  notes: Type.Array(
    strict({
      atMs: Type.Integer(),
      angleDeg: Type.Number(),
      count: Type.Integer({ description: 'keys that go down together, whichever they are' }),
      holdMs: Type.Integer({ description: '0 is a tap' }),
    }),
  ),
});

const Fraction = Type.Number({ minimum: 0, maximum: 1 });

/** A song as flat data, to be synthesised. */
export const SongMusic = strict({
  bpm: Type.Number(),
  beatsPerBar: Type.Integer(),
  beats: Type.Number(),
  key: Type.String(),
  sections: Type.Array(
    strict({
      name: Type.String(),
      fromBeat: Type.Number(),
      toBeat: Type.Number(),
      energy: Fraction,
    }),
  ),
  tracks: Type.Array(
    strict({
      name: Type.String(),
      instrument: Type.String(),
      gain: Type.Number(),
      pan: Type.Number(),
      reverb: Fraction,
      echo: Fraction,
      duck: Fraction,
      events: Type.Array(Type.Array(Type.Number(), { minItems: 4, maxItems: 4 }), {
        description: '`[beat, midi, lengthBeats, velocity]`, sorted by beat',
      }),
    }),
  ),
});
