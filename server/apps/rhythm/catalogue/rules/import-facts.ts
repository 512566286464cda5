import { SONG_MS_MAX, type Tempo } from '../../songs/rules/chart.ts';
import type { ColumnNote, ParsedSong, Stretch } from './parsed.ts';
import { round3 } from './tempo.ts';

/** Nothing is asked of a player before this, in milliseconds: time to find the keys. */
const LEAD_IN_MS = 1_500;
/** What sounds on behind the last note, in milliseconds. */
const LEAD_OUT_MS = 2_000;
const PREVIEW_MS = 12_000;
const PREVIEW_MS_MIN = 3_000;
/** Where a preview begins when nobody says: the first chorus is often there. */
const PREVIEW_SHARE = 0.35;

/** How the time of a sound file becomes the song's. */
export interface SongTime {
  offsetMs: number;
  lengthMs: number;
}

/**
 * Time of a new song: its sound file begins later where its first note would come too soon, and it lasts a
 * little longer than its last note.
 */
export function songTimeOf(notes: Iterable<ColumnNote>): SongTime {
  let [firstMs, lastMs] = [Infinity, 0];
  for (const { atMs, endMs } of notes) {
    firstMs = Math.min(firstMs, atMs);
    lastMs = Math.max(lastMs, endMs);
  }
  const offsetMs = Math.max(0, Math.ceil(LEAD_IN_MS - Math.min(firstMs, LEAD_IN_MS)));
  const lengthMs = Math.min(SONG_MS_MAX, Math.ceil(lastMs) + offsetMs + LEAD_OUT_MS);
  return { offsetMs, lengthMs };
}

/** What is told of a song's sound, in the song's time. */
export interface TimedFacts {
  bpm: number;
  timing: Tempo[];
  lengthMs: number;
  previewMs: [number, number];
}

/** Tempo and preview, moved with the sound file and kept within the song. */
export function timedFacts(
  { bpm, timing, preview }: Pick<ParsedSong, 'bpm' | 'timing' | 'preview'>,
  { offsetMs, lengthMs }: SongTime,
): TimedFacts {
  return {
    bpm: round3(bpm),
    timing: timing.map((tempo) => ({ ...tempo, atMs: round3(tempo.atMs + offsetMs) })),
    lengthMs,
    previewMs: previewOf(preview, offsetMs, lengthMs),
  };
}

function previewOf(told: Stretch | null, offsetMs: number, lengthMs: number): [number, number] {
  const fromMs = told ? told[0] + offsetMs : lengthMs * PREVIEW_SHARE;
  const from = Math.max(0, Math.min(Math.round(fromMs), lengthMs - PREVIEW_MS_MIN));
  const lastsMs = told ? told[1] - told[0] : PREVIEW_MS;
  const to = Math.min(lengthMs, from + Math.max(PREVIEW_MS_MIN, Math.round(lastsMs)));
  return from < to ? [from, to] : [0, lengthMs];
}
