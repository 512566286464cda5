/**
 * One sound of a track: when it starts (beats from the song's start), its MIDI pitch (60 = middle
 * C; drums carry their tuning here too), how long it lasts (beats) and how hard it is struck
 * (0..1].
 */
export type MusicEvent = [beat: number, midi: number, lengthBeats: number, velocity: number];

/** Events of one pattern, counted from the pattern's own start, and the pattern's length. */
export interface Phrase {
  events: MusicEvent[];
  lengthBeats: number;
}

/** One filled step of a grid: the letter written there, its place and how long it is held. */
export interface GridHit {
  letter: string;
  atBeat: number;
  lengthBeats: number;
}

const SEMITONES: Record<string, number> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };
const NOTE = /^([A-G])([#b]{0,2})(-?\d)$/;
const BEAT_TOLERANCE = 1e-6;

/** Rounds a beat so that thirds and sixths compare equal; 1e-6 beat is far below one sample. */
export function roundBeat(beat: number): number {
  return Math.round(beat * 1e6) / 1e6;
}

/**
 * MIDI number of a pitch in scientific notation: `C4` is 60, `F#3` 54, `Bb2` 46.
 * @throws Error when the text is no pitch.
 */
export function midiOf(pitch: string): number {
  const match = NOTE.exec(pitch);
  const base = SEMITONES[match?.[1] ?? ''];
  if (!match || base === undefined) throw new Error(`"${pitch}" is no pitch such as F#4`);
  let shift = 0;
  for (const sign of match[2] ?? '') shift += sign === '#' ? 1 : -1;
  return 12 * (Number(match[3]) + 1) + base + shift;
}

function requireBarLine(where: string, atBeat: number, beatsPerBar: number): void {
  const bars = atBeat / beatsPerBar;
  if (Math.abs(bars - Math.round(bars)) * beatsPerBar > BEAT_TOLERANCE) {
    throw new Error(`${where}: a bar line stands at beat ${roundBeat(atBeat)} of the pattern`);
  }
}

/**
 * Reads a melody. Tokens are parted by blanks: `A4:2` is a pitch lasting two steps (a length
 * stays until the next one is written), `C4+E4+G4` sounds together, `-` rests, `~` holds the note
 * before, `|` checks that a bar is full. At a note's end `!` is an accent, `?` a ghost note and `.`
 * plays half the length (`A4:2!`).
 * @param perBeat steps in one beat, so `:4` is one beat when it is 4.
 * @throws Error with the pattern's name when a token or a bar is wrong.
 */
export function parseNotes(
  where: string,
  text: string,
  perBeat: number,
  beatsPerBar: number,
): Phrase {
  const events: MusicEvent[] = [];
  let steps = 0;
  let length = perBeat;
  let sounding: MusicEvent[] = [];
  for (const token of text.trim().split(/\s+/)) {
    if (token === '|') {
      requireBarLine(where, steps / perBeat, beatsPerBar);
      continue;
    }
    const [body = '', size] = token.replaceAll(/[!?.]/g, '').split(':');
    if (size !== undefined) length = Number(size);
    if (!(length > 0)) throw new Error(`${where}: "${token}" has no length`);
    if (body === '~') {
      for (const event of sounding) event[2] += length / perBeat;
    } else if (body === '-') {
      sounding = [];
    } else {
      sounding = struck(where, token, body, steps / perBeat, length / perBeat);
      events.push(...sounding);
    }
    steps += length;
  }
  return { events, lengthBeats: roundBeat(steps / perBeat) };
}

function struck(
  where: string,
  token: string,
  body: string,
  atBeat: number,
  lengthBeats: number,
): MusicEvent[] {
  const velocity = token.includes('!') ? 1 : token.includes('?') ? 0.5 : 0.78;
  const sounded = token.includes('.') ? lengthBeats / 2 : lengthBeats;
  try {
    return body.split('+').map((pitch): MusicEvent => [atBeat, midiOf(pitch), sounded, velocity]);
  } catch (error) {
    throw new Error(`${where}: "${token}" is no note`, { cause: error });
  }
}

/**
 * Reads a step grid: one letter a step, `-` holds the letter before, `.` is silent, `|` checks
 * that a bar is full, blanks part groups for the eye. What a letter means is the caller's.
 * @param perBeat steps in one beat.
 * @throws Error with the pattern's name when a bar is not full.
 */
export function parseGrid(
  where: string,
  text: string,
  perBeat: number,
  beatsPerBar: number,
): { hits: GridHit[]; lengthBeats: number } {
  const hits: GridHit[] = [];
  let steps = 0;
  let held: GridHit | undefined;
  for (const letter of text.replaceAll(/\s/g, '')) {
    if (letter === '|') {
      requireBarLine(where, steps / perBeat, beatsPerBar);
      continue;
    }
    if (letter === '-') {
      if (held) held.lengthBeats += 1 / perBeat;
    } else {
      held =
        letter === '.' ? undefined : { letter, atBeat: steps / perBeat, lengthBeats: 1 / perBeat };
      if (held) hits.push(held);
    }
    steps += 1;
  }
  return { hits, lengthBeats: roundBeat(steps / perBeat) };
}
