/** A chord as it is sung: pitch classes over its root, and the pitch class of its bass. */
export interface Chord {
  symbol: string;
  /** Pitch class of the root, 0 = C. */
  root: number;
  /** Pitch class the bass plays: the root, or what stands behind the slash. */
  bass: number;
  /** Semitones above the root, ascending; [0, 4, 7] is a major triad. */
  tones: readonly number[];
}

/** A chord and the stretch of beats it lasts, counted from the section's start. */
export interface ChordSpan {
  chord: Chord;
  fromBeat: number;
  toBeat: number;
}

const QUALITIES: Record<string, readonly number[]> = {
  '': [0, 4, 7],
  m: [0, 3, 7],
  5: [0, 7],
  6: [0, 4, 7, 9],
  m6: [0, 3, 7, 9],
  7: [0, 4, 7, 10],
  maj7: [0, 4, 7, 11],
  m7: [0, 3, 7, 10],
  mMaj7: [0, 3, 7, 11],
  m7b5: [0, 3, 6, 10],
  dim: [0, 3, 6],
  dim7: [0, 3, 6, 9],
  aug: [0, 4, 8],
  sus2: [0, 2, 7],
  sus4: [0, 5, 7],
  '7sus4': [0, 5, 7, 10],
  add9: [0, 4, 7, 14],
  madd9: [0, 3, 7, 14],
  9: [0, 4, 7, 10, 14],
  maj9: [0, 4, 7, 11, 14],
  m9: [0, 3, 7, 10, 14],
  '7b9': [0, 4, 7, 10, 13],
  13: [0, 4, 10, 14, 21],
};
const PITCH_CLASSES: Record<string, number> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };
const SYMBOL = /^([A-G])([#b]?)([^/]*)(?:\/([A-G])([#b]?))?$/;

function pitchClass(letter: string, sign: string): number {
  const natural = PITCH_CLASSES[letter] ?? 0;
  return (natural + (sign === '#' ? 1 : sign === 'b' ? 11 : 0)) % 12;
}

/**
 * Reads a chord symbol: `Am7`, `Fmaj9`, `G7sus4`, `C/E`.
 * @throws Error when the symbol or its quality is unknown.
 */
export function parseChord(symbol: string): Chord {
  const match = SYMBOL.exec(symbol);
  const tones = QUALITIES[match?.[3] ?? '?'];
  if (!match || !tones) throw new Error(`"${symbol}" is no chord we know`);
  const root = pitchClass(match[1] ?? 'C', match[2] ?? '');
  const bass = match[4] ? pitchClass(match[4], match[5] ?? '') : root;
  return { symbol, root, bass, tones };
}

/**
 * Lays a progression over a section: bars parted by `|`, the chords of a bar share it evenly
 * unless a length in beats is given (`Dm7:3 G7:1`); the progression starts again until the
 * section is full.
 * @throws Error when a bar's lengths do not add up, or a symbol is unknown.
 */
export function chordTimeline(text: string, beatsPerBar: number, bars: number): ChordSpan[] {
  const written = text.split('|').map((bar) => bar.trim().split(/\s+/).filter(Boolean));
  const spans: ChordSpan[] = [];
  for (let bar = 0; bar < bars; bar += 1) {
    const symbols = written[bar % written.length] ?? [];
    let atBeat = bar * beatsPerBar;
    for (const entry of symbols) {
      const [symbol = '', size] = entry.split(':');
      const beats = size === undefined ? beatsPerBar / symbols.length : Number(size);
      spans.push({ chord: parseChord(symbol), fromBeat: atBeat, toBeat: atBeat + beats });
      atBeat += beats;
    }
    if (symbols.length > 0 && Math.abs(atBeat - (bar + 1) * beatsPerBar) > 1e-6) {
      throw new Error(`the chords "${symbols.join(' ')}" do not fill a bar`);
    }
  }
  return spans;
}

/** The chord sounding at a beat of the section; the last one goes on behind its end. */
export function chordAt(spans: ChordSpan[], atBeat: number): ChordSpan | undefined {
  return spans.findLast((span) => span.fromBeat <= atBeat + 1e-6) ?? spans[0];
}

function inversions(chord: Chord, centre: number): number[][] {
  // Five-part chords leave their root to the bass, as a pianist's left hand does.
  const kept = chord.tones.length > 4 ? chord.tones.slice(1) : chord.tones;
  const classes = [...new Set(kept.map((tone) => (chord.root + tone) % 12))].toSorted(
    (a, b) => a - b,
  );
  const found: number[][] = [];
  for (let first = 0; first < classes.length; first += 1) {
    for (let octave = 2; octave <= 7; octave += 1) {
      let last = -1;
      const voices = classes.map((_, voice) => {
        const wanted = classes[(first + voice) % classes.length] ?? 0;
        let midi = voice === 0 ? wanted + 12 * octave : last + 1;
        while (midi % 12 !== wanted) midi += 1;
        last = midi;
        return midi;
      });
      if (Math.abs(mean(voices) - centre) <= 9) found.push(voices);
    }
  }
  return found;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Semitones the voices move in all; a voice that has no partner moves to the nearest one. */
function movement(from: number[], to: number[]): number {
  let sum = 0;
  for (const midi of to) sum += Math.min(...from.map((other) => Math.abs(other - midi)));
  for (const midi of from) sum += Math.min(...to.map((other) => Math.abs(other - midi)));
  return sum;
}

/**
 * Voices a row of chords in close position so that each moves as little as it can from the one
 * before while the hand stays near `centre` (MIDI).
 */
export function voiceLead(spans: ChordSpan[], centre: number): number[][] {
  let before: number[] | undefined;
  return spans.map(({ chord }) => {
    let best: number[] = [];
    let bestCost = Number.POSITIVE_INFINITY;
    for (const voices of inversions(chord, centre)) {
      const drift = Math.abs(mean(voices) - centre);
      const cost = before ? movement(before, voices) + drift * 0.8 : drift;
      if (cost < bestCost - 1e-9) [best, bestCost] = [voices, cost];
    }
    before = best;
    return best;
  });
}
