import type { CuratedSong, SongFacts } from '../songs/index.ts';
import type { GatheredSong } from './gather.ts';
import { songTimeOf, timedFacts } from './rules/import-facts.ts';
import type { FoundSound } from './sound.ts';

/** What whoever imports says about all of it. */
export interface Wish {
  /** For what says nothing of it itself. */
  licence: string;
  /** For those who come later; where it comes from unless said. */
  why: string;
}

/** What a song's facts are made of. */
export interface Material {
  known: CuratedSong | null;
  sound: FoundSound | null;
  wish: Wish;
}

/**
 * The facts of an imported song. One that is known keeps what curators say about it, unless the file is
 * one of ours, which tells all.
 */
export function factsOf(song: GatheredSong, { known, sound, wish }: Material): SongFacts {
  const { parsed } = song;
  if (known && !parsed.tellsAll) return known.facts;
  const { title, artist, source, locked } = parsed;
  const licence = parsed.licence ?? wish.licence;
  const said = { title, artist, source, licence, locked };
  if (parsed.tellsAll) {
    const [fromMs, toMs] = parsed.preview ?? [0, 0];
    return {
      ...said,
      bpm: parsed.bpm,
      timing: parsed.timing,
      lengthMs: parsed.lengthMs ?? 0,
      previewMs: [fromMs, toMs],
      recording: recordingOf(sound, parsed.offsetMs, known, parsed.sound),
    };
  }
  const time = songTimeOf(notesOf(song));
  return {
    ...said,
    ...timedFacts(parsed, time),
    recording: recordingOf(sound, time.offsetMs, known, parsed.sound),
  };
}

function* notesOf({ charts }: GatheredSong) {
  for (const { chart } of charts) if (chart.kind === 'columns') yield* chart.notes;
}

/** A file of ours that comes without its sound keeps the one that is there. */
function recordingOf(
  sound: FoundSound | null,
  offsetMs: number,
  known: CuratedSong | null,
  named: string | null,
): SongFacts['recording'] {
  if (sound) return { hash: sound.hash, offsetMs };
  const there = named === null ? null : known?.facts.recording;
  return there ? { hash: there.hash, offsetMs } : null;
}
