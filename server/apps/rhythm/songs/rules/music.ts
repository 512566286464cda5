import type { CompactDrum, CompactMusic, InstrumentName } from './music-compact.ts';
import type { MusicEvent } from './music-notation.ts';
import { DRUMS } from './music-parts.ts';
import { playSection } from './music-sections.ts';

export type { CompactMusic, InstrumentName, VoiceName } from './music-compact.ts';
export type { MusicEvent } from './music-notation.ts';
export { VOICES } from './music-compact.ts';
export type { DrumName } from './music-parts.ts';

/** A stretch of the song, as the arranger and the player see it. */
export interface MusicSection {
  name: string;
  fromBeat: number;
  toBeat: number;
  /** How driving the section is, 0 (still) .. 1 (the last chorus). */
  energy: number;
}

/** One instrument's part. `reverb`, `echo` (sends) and `duck` (dip under the kick) are 0..1. */
export interface Track {
  name: string;
  instrument: InstrumentName;
  /** Linear gain before the master, about 0.1..1. */
  gain: number;
  /** -1 left .. 1 right. */
  pan: number;
  reverb: number;
  echo: number;
  duck: number;
  /** Sorted by beat. */
  events: MusicEvent[];
}

/** A song as flat data: what the server sends and the synthesiser plays. */
export interface Music {
  bpm: number;
  beatsPerBar: number;
  /** Length in beats; what still rings behind it is not counted. */
  beats: number;
  key: string;
  sections: MusicSection[];
  tracks: Track[];
}

/** Milliseconds from the song's start to a beat; tempo is steady, so beat 0 is 0 ms. */
export function beatToMs(music: Pick<Music, 'bpm'>, beat: number): number {
  return (beat * 60_000) / music.bpm;
}

/** Length of the song in whole milliseconds. */
export function musicLengthMs(music: Pick<Music, 'bpm' | 'beats'>): number {
  return Math.round(beatToMs(music, music.beats));
}

/**
 * Writes a compact song out as flat events, sorted by beat in each track.
 * @throws Error that names the section, track and pattern when something cannot be read.
 */
export function expandMusic(compact: CompactMusic): Music {
  const events = new Map<string, MusicEvent[]>();
  const sections: MusicSection[] = [];
  let fromBeat = 0;
  for (const section of compact.sections) {
    const toBeat = fromBeat + section.bars * compact.beatsPerBar;
    sections.push({ name: section.name, fromBeat, toBeat, energy: section.energy });
    playSection(compact, section, fromBeat, events);
    fromBeat = toBeat;
  }
  const { bpm, beatsPerBar, key } = compact;
  const tracks = listTracks(compact).map(([name, instrument, mix]) => ({
    name,
    instrument,
    gain: mix.gain,
    pan: mix.pan ?? 0,
    reverb: mix.reverb ?? 0.15,
    echo: mix.echo ?? 0,
    duck: mix.duck ?? 0,
    events: (events.get(name) ?? []).toSorted((a, b) => a[0] - b[0] || a[1] - b[1]),
  }));
  return {
    bpm,
    beatsPerBar,
    beats: fromBeat,
    key,
    sections,
    tracks: tracks.filter((track) => track.events.length > 0),
  };
}

function listTracks(compact: CompactMusic): [string, InstrumentName, CompactDrum][] {
  const drums = DRUMS.flatMap((drum): [string, InstrumentName, CompactDrum][] => {
    const mix = compact.kit[drum];
    return mix ? [[drum, drum, mix]] : [];
  });
  const voices = Object.entries(compact.tracks).map(
    ([name, track]): [string, InstrumentName, CompactDrum] => [name, track.instrument, track],
  );
  return [...voices, ...drums];
}
