import { chordAt, voiceLead } from './music-harmony.ts';
import type { ChordSpan } from './music-harmony.ts';
import { parseGrid, parseNotes, roundBeat } from './music-notation.ts';
import type { GridHit, MusicEvent, Phrase } from './music-notation.ts';

/** What sounds without a melody: struck things, each with a tuning of its own. */
export const DRUMS = [
  'kick',
  'snare',
  'clap',
  'rim',
  'hat',
  'openHat',
  'ride',
  'crash',
  'tom',
  'shaker',
  'janggu',
  'buk',
  'kkwaenggwari',
  'sweep',
] as const;
export type DrumName = (typeof DRUMS)[number];

/**
 * A pattern of the compact form. `perBeat` is the number of steps in a beat (4 = sixteenths in
 * 4/4). `notes`: a melody. `chords`, `arp`, `bass`: a rhythm laid over the section's chords.
 * `beat`: one grid a drum.
 */
export type CompactPattern = { perBeat?: number } & (
  | { notes: string | string[] }
  | { chords: string }
  | { arp: string }
  | { bass: string }
  | { beat: Partial<Record<DrumName, string>> }
);

/** What a pattern has to know of the section it is played in. */
export interface Surroundings {
  beatsPerBar: number;
  chords: ChordSpan[];
  /** MIDI pitch round which chords and bass are laid. */
  centre: number;
}

const STEPS_PER_BEAT = 4;
const VELOCITIES: Record<string, number> = { X: 1, x: 0.8, o: 0.52, '=': 0.62 };
// janggu letters: the thick left skin, the thin right one, and both together
const JANGGU_TUNING: Record<string, number[]> = { d: [45], D: [45], k: [64], K: [64], B: [45, 64] };
const TOM_TUNING: Record<string, number> = { 1: 52, 2: 48, 3: 43 };

/**
 * The struck sounds of one drum's grid. `X` hard, `x` plain, `o` soft, `=` two in one step;
 * toms `1` `2` `3` from high to low; janggu `k` (채편), `d` (북편), `B` (both), capitals harder.
 * @throws Error when a letter is unknown or a bar is not full.
 */
export function parseBeat(
  where: string,
  drum: DrumName,
  text: string,
  perBeat: number,
  beatsPerBar: number,
): Phrase {
  const { hits, lengthBeats } = parseGrid(where, text, perBeat, beatsPerBar);
  const events: MusicEvent[] = [];
  for (const { letter, atBeat, lengthBeats: held } of hits) {
    const skins = drum === 'janggu' ? JANGGU_TUNING[letter] : undefined;
    const tom = drum === 'tom' ? TOM_TUNING[letter] : undefined;
    const hard = skins ? (/[DKB]/.test(letter) ? 1 : 0.66) : tom ? 0.85 : VELOCITIES[letter];
    if (hard === undefined) throw new Error(`${where}: "${letter}" is no stroke of ${drum}`);
    for (const midi of skins ?? [tom ?? 60]) events.push([atBeat, midi, held, hard]);
    if (letter === '=') events.push([atBeat + 0.5 / perBeat, 60, held / 2, hard]);
  }
  return { events, lengthBeats };
}

/**
 * Plays a pitched pattern once, starting `fromBeat` beats into its section.
 * @throws Error with the pattern's name when something in it cannot be read.
 */
export function playPattern(
  where: string,
  pattern: CompactPattern,
  fromBeat: number,
  around: Surroundings,
): Phrase {
  const perBeat = pattern.perBeat ?? STEPS_PER_BEAT;
  if ('notes' in pattern) {
    const text = Array.isArray(pattern.notes) ? pattern.notes.join(' ') : pattern.notes;
    return parseNotes(where, text, perBeat, around.beatsPerBar);
  }
  if ('beat' in pattern) throw new Error(`${where} is a beat: only the part "drums" plays it`);
  const [text, play] =
    'bass' in pattern
      ? ([pattern.bass, bassHit] as const)
      : 'arp' in pattern
        ? ([pattern.arp, arpHit] as const)
        : ([pattern.chords, chordHit] as const);
  const { hits, lengthBeats } = parseGrid(where, text, perBeat, around.beatsPerBar);
  const voicings = voiceLead(around.chords, around.centre);
  const events = hits.flatMap((hit) =>
    atChordChanges(hit, fromBeat, around.chords).flatMap(
      ({ letter, atBeat, lengthBeats: held }) => {
        const span = chordAt(around.chords, fromBeat + atBeat);
        if (!span) throw new Error(`${where} needs chords in its section`);
        const index = around.chords.indexOf(span);
        const pitches = play(letter, { around, span, index, voices: voicings[index] ?? [] });
        if (pitches.length === 0) throw new Error(`${where}: "${letter}" means nothing here`);
        const onBeat = Math.abs(atBeat - Math.round(atBeat)) < 1e-6;
        const hard = VELOCITIES[letter] ?? (onBeat ? 0.84 : 0.7);
        return pitches.map((midi): MusicEvent => [roundBeat(atBeat), midi, held, hard]);
      },
    ),
  );
  return { events, lengthBeats };
}

/** A hit held over a change of chord sounds again there: nobody holds the old one. */
function atChordChanges(hit: GridHit, fromBeat: number, chords: ChordSpan[]): GridHit[] {
  const end = hit.atBeat + hit.lengthBeats;
  const starts = [hit.atBeat];
  chords.forEach(({ chord, fromBeat: change }, index) => {
    const at = change - fromBeat;
    const inside = at > hit.atBeat + 1e-6 && at < end - 1e-6;
    if (inside && chord.symbol !== chords[index - 1]?.chord.symbol) starts.push(at);
  });
  return starts.map((atBeat, index) => ({
    letter: hit.letter,
    atBeat,
    lengthBeats: (starts[index + 1] ?? end) - atBeat,
  }));
}

interface HitContext {
  around: Surroundings;
  span: ChordSpan;
  index: number;
  voices: number[];
}

function chordHit(letter: string, { voices }: HitContext): number[] {
  return letter in VELOCITIES ? voices : [];
}

/** `0`..`9` climb the voicing, an octave up each time it runs out; `x` is not heard here. */
function arpHit(letter: string, { voices }: HitContext): number[] {
  const step = Number(letter);
  const midi = voices[step % voices.length];
  return midi === undefined ? [] : [midi + 12 * Math.floor(step / voices.length)];
}

/** The pitch of a class that lies nearest below or at `centre + 6`, so the line keeps its floor. */
function lowPitch(pitchClass: number, centre: number): number {
  const top = centre + 6;
  return top - ((((top - pitchClass) % 12) + 12) % 12);
}

/**
 * `r` root, `o` octave, `3` `5` `7` tones of the chord, `6` the sixth, `l` the semitone below the
 * next root and `u` the one above it: the two ways a walking bass leads on.
 */
function bassHit(letter: string, { around, span, index }: HitContext): number[] {
  const { chord } = span;
  const root = lowPitch(chord.bass, around.centre);
  const over = (semitones: number): number[] => [lowPitch(chord.root, around.centre) + semitones];
  const next = around.chords[(index + 1) % around.chords.length]?.chord ?? chord;
  switch (letter) {
    case 'r':
    case 'R':
      return [root];
    case 'o':
      return [root + 12];
    case '3':
      return over(chord.tones[1] ?? 4);
    case '5':
      return over(chord.tones[2] ?? 7);
    case '6':
      return over(9);
    case '7':
      return over(chord.tones[3] ?? 10);
    case 'l':
      return [lowPitch(next.bass, around.centre) - 1];
    case 'u':
      return [lowPitch(next.bass, around.centre) + 1];
    default:
      return [];
  }
}
