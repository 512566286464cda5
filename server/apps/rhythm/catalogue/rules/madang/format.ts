import { strict, Type, type Static } from '../../../../../kernel/action/schema.ts';
import { CHARTS_MAX, NOTES_MAX, TEMPI_MAX, TEXT_CHARS_MAX } from '../../limits.ts';

/** What stands first in a file of our own. */
export const FORMAT = 'madang-song';
/** The version that is written; older ones will always be read. */
export const VERSION = 1;

const Text = Type.String({ maxLength: TEXT_CHARS_MAX });
const OneText = Type.String({ minLength: 1, maxLength: TEXT_CHARS_MAX });
const Number = Type.Number();
/** The synthesiser's limits are inspected apart; these keep a file from being endless. */
const EVENTS_MAX = 60_000;
const TRACKS_MAX = 64;
const SECTIONS_MAX = 200;

const Music = strict({
  bpm: Number,
  beatsPerBar: Type.Integer(),
  beats: Number,
  key: Text,
  sections: Type.Array(strict({ name: Text, fromBeat: Number, toBeat: Number, energy: Number }), {
    maxItems: SECTIONS_MAX,
  }),
  tracks: Type.Array(
    strict({
      name: Text,
      instrument: Text,
      gain: Number,
      pan: Number,
      reverb: Number,
      echo: Number,
      duck: Number,
      events: Type.Array(Type.Tuple([Number, Number, Number, Number]), { maxItems: EVENTS_MAX }),
    }),
    { maxItems: TRACKS_MAX },
  ),
});

const Chart = strict({
  difficulty: Type.Integer({ minimum: 0, maximum: CHARTS_MAX - 1 }),
  level: Type.Integer({ minimum: 1, maximum: 15 }),
  locked: Type.Optional(Type.Boolean()),
  keyCount: Number,
  lengthMs: Number,
  /** `[ms, degrees]` */
  line: Type.Array(Type.Tuple([Number, Number]), { maxItems: NOTES_MAX }),
  /** `[ms, degrees, keys, ms held]` */
  notes: Type.Array(Type.Tuple([Number, Number, Number, Number]), { maxItems: NOTES_MAX }),
});

/** A song with its charts as a file of our own. */
export const SongFile = strict({
  format: Type.Literal(FORMAT),
  version: Type.Literal(VERSION),
  id: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 64 }),
  title: strict({ ko: OneText, en: OneText }),
  artist: OneText,
  source: Text,
  licence: OneText,
  bpm: Number,
  timing: Type.Array(strict({ atMs: Number, bpm: Number, beatsPerBar: Type.Integer() }), {
    minItems: 1,
    maxItems: TEMPI_MAX,
  }),
  lengthMs: Type.Integer(),
  previewMs: Type.Tuple([Type.Integer(), Type.Integer()]),
  locked: Type.Boolean(),
  /** The sound file beside it; null where the song is synthesised from its music. */
  recording: Type.Union([strict({ file: OneText, offsetMs: Type.Integer() }), Type.Null()]),
  music: Type.Union([Music, Type.Null()]),
  charts: Type.Array(Chart, { maxItems: CHARTS_MAX }),
});
export type SongFile = Static<typeof SongFile>;
