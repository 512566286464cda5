import type { ChartPattern, LineKeyframe, Note } from './chart.ts';

/** How fast a song may be played, in percent of its own speed. */
export const SPEEDS = [75, 100, 125, 150] as const;

/** A speed in percent. */
export type Speed = (typeof SPEEDS)[number];

/** What a player may change about a chart. Each set of them is a world of records of its own. */
export interface Modifiers {
  /** Percent of the song's own speed: 125 plays a minute of the song in 48 seconds. */
  speed: Speed;
  /** The disc is seen in a mirror: what turned clockwise turns the other way. */
  mirror: boolean;
  /** An empty gauge does not end the play. */
  noFail: boolean;
}

/** A chart as it was made. */
export const NO_MODIFIERS: Modifiers = { speed: 100, mirror: false, noFail: false };

/**
 * The name of a set of modifiers, by which boards are told apart: `''` for none, else its parts in
 * one order, for example `mirror+no-fail+speed-125`.
 */
export function modifiersText({ speed, mirror, noFail }: Modifiers): string {
  const parts = [];
  if (mirror) parts.push('mirror');
  if (noFail) parts.push('no-fail');
  if (speed !== 100) parts.push(`speed-${speed}`);
  return parts.join('+');
}

/** The modifiers of a name that `modifiersText` gives; null for any other text. */
export function parseModifiers(text: string): Modifiers | null {
  return BY_TEXT.get(text) ?? null;
}

const BY_TEXT = new Map(
  SPEEDS.flatMap((speed) =>
    [false, true].flatMap((mirror) =>
      [false, true].map((noFail): [string, Modifiers] => {
        const modifiers = { speed, mirror, noFail };
        return [modifiersText(modifiers), modifiers];
      }),
    ),
  ),
);

/**
 * The chart as it is played with modifiers: its times are real milliseconds after the change of speed,
 * and so are those of the log. Moments of notes are rounded to whole milliseconds, so that server and
 * browser judge by the same numbers; the line keeps its fractions. A hold stays a hold.
 *
 * @returns the very pattern when nothing about it changes
 */
export function modifiedPattern(pattern: ChartPattern, modifiers: Modifiers): ChartPattern {
  const { speed, mirror } = modifiers;
  if (speed === 100 && !mirror) return pattern;
  return {
    keyCount: pattern.keyCount,
    lengthMs: atSpeed(pattern.lengthMs, speed),
    line: pattern.line.map((keyframe) => modifiedKeyframe(keyframe, modifiers)),
    notes: pattern.notes.map((note) => modifiedNote(note, modifiers)),
  };
}

function modifiedKeyframe(keyframe: LineKeyframe, { speed, mirror }: Modifiers): LineKeyframe {
  const { atMs, angleDeg } = keyframe;
  return { atMs: (atMs * 100) / speed, angleDeg: mirror ? 0 - angleDeg : angleDeg };
}

function modifiedNote(note: Note, { speed, mirror }: Modifiers): Note {
  const atMs = atSpeed(note.atMs, speed);
  // By its end, so that a hold that ends with another note still does.
  const holdMs = Math.max(atSpeed(note.atMs + note.holdMs, speed) - atMs, note.holdMs > 0 ? 1 : 0);
  const angleDeg = mirror ? (360 - note.angleDeg) % 360 : note.angleDeg;
  return { atMs, angleDeg, count: note.count, holdMs };
}

/** A moment of the song in milliseconds of playing it. */
function atSpeed(songMs: number, speed: Speed): number {
  return Math.round((songMs * 100) / speed);
}
