import { Instant, orNull, strict, Type, type Static } from '../../../kernel/action/schema.ts';
import { Person } from '../../../capabilities/identity/profiles/index.ts';
import { ChartId } from '../scoreboard/index.ts';
import { RecordingHash, SongId } from '../songs/index.ts';
import { LIST_ITEMS_MAX, TEXT_CHARS_MAX, WHY_CHARS_MAX } from './limits.ts';

const Text = Type.String({ maxLength: TEXT_CHARS_MAX });
const Ms = Type.Integer({ description: 'milliseconds' });
const Version = Type.Integer({ minimum: 1, maximum: 1_000_000 });

/** Why something was changed, for those who come later. */
export const Why = Type.Optional(
  Type.String({ maxLength: WHY_CHARS_MAX, description: 'why, for those who come later' }),
);

/** The version that a change began with. */
export const Base = Type.Integer({
  minimum: 0,
  maximum: 1_000_000,
  description: 'the version that the change began with; 0 for something new',
});

/** Where beats lie. */
export const Timing = Type.Array(
  strict({ atMs: Type.Number(), bpm: Type.Number(), beatsPerBar: Type.Number() }),
  { maxItems: LIST_ITEMS_MAX, description: 'where bars begin and how fast beats come, in order' },
);

/** What is said about a song. */
export const Facts = strict({
  title: strict({ ko: Text, en: Text }),
  artist: Text,
  source: Type.String({
    maxLength: TEXT_CHARS_MAX,
    description: 'original, or where the song comes from',
  }),
  licence: Type.String({
    maxLength: TEXT_CHARS_MAX,
    description: 'under which the song may be offered here',
    examples: ['CC BY 4.0'],
  }),
  bpm: Type.Number({ description: 'the tempo that is shown' }),
  timing: Timing,
  lengthMs: Type.Number({ description: 'milliseconds' }),
  previewMs: Type.Unsafe<[number, number]>(
    Type.Array(Ms, { minItems: 2, maxItems: 2, description: 'from and to' }),
  ),
  locked: Type.Boolean({ description: 'closed at the start' }),
  recording: orNull(
    strict({
      hash: RecordingHash,
      offsetMs: Type.Integer({
        minimum: -600_000,
        maximum: 600_000,
        description: 'where in the song the sound file begins; below 0 its beginning is left out',
      }),
    }),
  ),
});

/** A pattern as it is saved; the size of its key set stands beside it. */
export const Pattern = strict({
  lengthMs: Type.Number({ description: 'milliseconds' }),
  line: Type.Array(strict({ atMs: Type.Number(), angleDeg: Type.Number() }), {
    maxItems: LIST_ITEMS_MAX,
    description: 'the judgement line: unwrapped degrees clockwise from twelve, linear in between',
  }),
  notes: Type.Array(
    strict({
      atMs: Type.Number(),
      angleDeg: Type.Number({ description: 'where the line is at that moment, 0 to 360' }),
      count: Type.Number({ description: 'keys that go down together' }),
      holdMs: Type.Number({ description: '0 is a tap' }),
    }),
    { maxItems: LIST_ITEMS_MAX, description: 'in order of time' },
  ),
});

/** What a change left behind. */
export const Saved = strict({
  version: Version,
  changed: Type.Boolean({ description: 'false where everything was there already' }),
});

/** A chart as curators see it. */
export const CuratedChart = strict({
  id: ChartId,
  difficulty: Type.Integer(),
  level: Type.Integer(),
  keyCount: Type.Integer(),
  noteCount: Type.Integer(),
  version: Version,
  locked: Type.Boolean(),
  importName: orNull(Type.String({ description: 'what it is called where it came from' })),
  retiredAt: orNull(Instant),
});

/** A song as curators see it. */
export const CuratedSong = strict({
  id: SongId,
  version: Version,
  ...Facts.properties,
  isSynthesised: Type.Boolean({ description: 'it has music as data' }),
  curatedAt: orNull(
    Type.String({
      format: 'date-time',
      description: "since when it is a curator's, and no start of the program changes it",
    }),
  ),
  retiredAt: orNull(Instant),
  charts: Type.Array(CuratedChart),
});
export type CuratedSong = Static<typeof CuratedSong>;

/** Who made a version, when and why. */
export const making = {
  version: Version,
  madeAt: Instant,
  madeBy: orNull(Person),
  why: Type.String(),
};
