import type { CompactPattern, DrumName } from './music-parts.ts';

/** Pitched instruments of the synthesiser. */
export const VOICES = [
  'lead',
  'softLead',
  'pluck',
  'pad',
  'bass',
  'slap',
  'reese',
  'sub',
  'keys',
  'piano',
  'bell',
  'strings',
  'brass',
  'flute',
  'gayageum',
  'daegeum',
  'pulse',
  'triangle',
  'supersaw',
] as const;
export type VoiceName = (typeof VOICES)[number];
export type InstrumentName = VoiceName | DrumName;

/** How a track of the compact form is mixed; what is left out takes its default. */
export interface CompactTrack {
  instrument: VoiceName;
  gain: number;
  pan?: number;
  reverb?: number;
  echo?: number;
  duck?: number;
  /** MIDI pitch round which chords, arpeggios and bass lines are laid. */
  centre?: number;
}

/** How one drum is mixed. */
export type CompactDrum = Omit<CompactTrack, 'instrument' | 'centre'>;

/** A row of patterns over one progression. */
export interface CompactSection {
  name: string;
  bars: number;
  energy: number;
  /** `Am7 | Dm7 G7 | ...`, repeated until the section is full. */
  chords?: string;
  /**
   * Track name (or `drums`) to the patterns it plays in order: `verse fill`, `beat*3 fill`,
   * `_*4` rests four bars. The row starts again until the section is full.
   */
  parts: Record<string, string>;
  /** Semitones added to everything but the drums. */
  transpose?: number;
  /** Loudness of the section, or where it starts and ends when it swells. */
  level?: number | [from: number, to: number];
}

/** A song as it is written: patterns, and sections that play them. */
export interface CompactMusic {
  bpm: number;
  beatsPerBar: number;
  key: string;
  /** Every second step of this size comes later by `amount` beats. */
  swing?: { perBeat: number; amount: number };
  tracks: Record<string, CompactTrack>;
  kit: Partial<Record<DrumName, CompactDrum>>;
  patterns: Record<string, CompactPattern>;
  sections: CompactSection[];
}
