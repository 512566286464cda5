import type { ProblemField } from '$lib/kernel/api/problem.ts';
import type { CuratedSong, SongFacts } from '../shapes.ts';

/** A stretch of one tempo as it is typed. */
export interface TempoField {
  atMs: string;
  bpm: string;
  beatsPerBar: string;
}

/** What is said about a song as it is typed: numbers may be half written. */
export interface FactFields {
  titleKo: string;
  titleEn: string;
  artist: string;
  source: string;
  licence: string;
  bpm: string;
  lengthMs: string;
  previewFrom: string;
  previewTo: string;
  offsetMs: string;
  locked: boolean;
  timing: TempoField[];
}

export type FactName = keyof FactFields;

/** The facts of a song, to be typed over. */
export function fieldsOf(song: SongFacts): FactFields {
  const [from = 0, to = 0] = song.previewMs;
  return {
    titleKo: song.title.ko,
    titleEn: song.title.en,
    artist: song.artist,
    source: song.source,
    licence: song.licence,
    bpm: String(song.bpm),
    lengthMs: String(song.lengthMs),
    previewFrom: String(from),
    previewTo: String(to),
    offsetMs: String(song.recording?.offsetMs ?? 0),
    locked: song.locked,
    timing: song.timing.map(({ atMs, bpm, beatsPerBar }) => ({
      atMs: String(atMs),
      bpm: String(bpm),
      beatsPerBar: String(beatsPerBar),
    })),
  };
}

/** What was typed, as it is sent; and the fields in which there is no number where one has to be. */
export function factsOf(
  fields: FactFields,
  song: CuratedSong,
): { facts: SongFacts; wrong: FactName[] } {
  const wrong = new Set<FactName>();
  const read = (name: FactName, text: string): number => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (!Number.isFinite(value)) wrong.add(name);
    return value;
  };
  const { recording } = song;
  const facts: SongFacts = {
    title: { ko: fields.titleKo.trim(), en: fields.titleEn.trim() },
    artist: fields.artist.trim(),
    source: fields.source.trim(),
    licence: fields.licence.trim(),
    bpm: read('bpm', fields.bpm),
    lengthMs: read('lengthMs', fields.lengthMs),
    previewMs: [
      Math.round(read('previewFrom', fields.previewFrom)),
      Math.round(read('previewTo', fields.previewTo)),
    ],
    locked: fields.locked,
    timing: fields.timing.map((tempo) => ({
      atMs: read('timing', tempo.atMs),
      bpm: read('timing', tempo.bpm),
      beatsPerBar: read('timing', tempo.beatsPerBar),
    })),
    recording:
      recording === null
        ? null
        : { hash: recording.hash, offsetMs: Math.round(read('offsetMs', fields.offsetMs)) },
  };
  return { facts, wrong: [...wrong] };
}

const PLACES: [pointer: string, name: FactName][] = [
  ['/title/ko', 'titleKo'],
  ['/title/en', 'titleEn'],
  ['/artist', 'artist'],
  ['/source', 'source'],
  ['/licence', 'licence'],
  ['/bpm', 'bpm'],
  ['/lengthMs', 'lengthMs'],
  ['/previewMs/1', 'previewTo'],
  ['/previewMs', 'previewFrom'],
  ['/recording/offsetMs', 'offsetMs'],
  ['/timing', 'timing'],
];

/** The field that a refusal is about; null where it is about none of these. */
export function fieldAt({ pointer }: Pick<ProblemField, 'pointer'>): FactName | null {
  const place = PLACES.find(([begin]) => pointer === begin || pointer.startsWith(`${begin}/`));
  return place?.[1] ?? null;
}

/** The facts, by the house's names, in which two versions of a song differ. */
export function changedFacts(one: SongFacts, other: SongFacts): string[] {
  const names = [
    'title',
    'artist',
    'source',
    'licence',
    'bpm',
    'timing',
    'lengthMs',
    'previewMs',
    'locked',
    'recording',
  ] as const;
  return names.filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
}
