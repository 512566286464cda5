import { oneOf, orNull, strict, Type, type Static } from '../../../kernel/action/schema.ts';
import { ChartId } from '../scoreboard/index.ts';
import { RecordingHash, SongId } from '../songs/index.ts';
import { FILES_MAX, PATH_CHARS_MAX, TEXT_CHARS_MAX } from './limits.ts';
import { Why } from './schemas.ts';

/** What is imported, and what whoever imports says about it. */
export const importBody = {
  files: Type.Array(
    strict({
      hash: RecordingHash,
      name: Type.String({
        minLength: 1,
        maxLength: PATH_CHARS_MAX,
        description: 'what the file is called, with its folder',
      }),
    }),
    { minItems: 1, maxItems: FILES_MAX, description: 'files that were brought' },
  ),
  licence: Type.Optional(
    Type.String({
      maxLength: TEXT_CHARS_MAX,
      description: 'under which the songs may be offered, where their files do not say it',
    }),
  ),
  why: Why,
};

/** What an import would make of one chart. */
const PlannedChart = strict({
  id: ChartId,
  file: Type.String(),
  name: Type.String({ description: 'what it is called where it comes from' }),
  state: oneOf(['new', 'changed', 'same']),
  fromVersion: Type.Integer({ description: '0 for a new one' }),
  level: Type.Integer(),
  keyCount: Type.Integer(),
  noteCount: Type.Integer(),
  holdCount: Type.Integer(),
  lengthMs: Type.Integer(),
});

/** What an import would make of one song. */
const PlannedSong = strict({
  id: SongId,
  file: Type.String({ description: 'the file that tells of it' }),
  fromVersion: Type.Integer({ description: '0 for a new one' }),
  changed: Type.Array(Type.String(), { description: 'facts of a known song that change' }),
  title: strict({ ko: Type.String(), en: Type.String() }),
  artist: Type.String(),
  licence: Type.String(),
  bpm: Type.Number(),
  lengthMs: Type.Integer(),
  sound: orNull(strict({ name: Type.String(), media: Type.String(), bytes: Type.Integer() })),
  charts: Type.Array(PlannedChart),
});

/** Something that was found in a file. */
const Finding = strict({
  file: Type.String(),
  line: orNull(Type.Integer({ minimum: 1 })),
  severity: oneOf(['problem', 'warning', 'note'], {
    description: 'a problem keeps something out, a warning changes what was meant',
  }),
  code: Type.String({ description: 'stable' }),
  parameters: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  detail: Type.String({ description: 'the same in words' }),
});

/** What an import would do. */
export const ImportPlan = strict({
  token: Type.String({ description: 'names this very plan: apply with it' }),
  songs: Type.Array(PlannedSong),
  findings: Type.Array(Finding),
});
export type ImportPlan = Static<typeof ImportPlan>;
