import type { ChartPattern } from '@madang/server/rhythm/chart';
import type { Stretch } from '../game-parts.ts';

/** Where the beats of a song lie: the tempo is steady, a bar begins at `firstMs`. */
export interface Beats {
  bpm: number;
  beatsPerBar: number;
  firstMs: number;
}

/** Bars of a song to practise: from the beginning of one to the beginning of another. */
export interface Section {
  fromBar: number;
  toBar: number;
}

/** Speeds to practise at, in percent: also slower than what counts for a record. */
export const PRACTICE_SPEEDS = [50, 75, 100, 125] as const;
export type PracticeSpeed = (typeof PRACTICE_SPEEDS)[number];

/** What is practised when nobody has chosen: four bars are a phrase. */
const BARS_USUAL = 4;
/** The shortest section. */
const BARS_MIN = 1;

/** How long a bar of the song is at its own speed, in ms. */
export function barMs({ bpm, beatsPerBar }: Beats): number {
  return (60_000 / bpm) * beatsPerBar;
}

/** The moment (ms) at which a bar of the song begins. */
export function barAtMs(beats: Beats, bar: number): number {
  return beats.firstMs + bar * barMs(beats);
}

/** How many bars a song of `lengthMs` has, the last one perhaps not whole. */
export function barCount(beats: Beats, lengthMs: number): number {
  return Math.max(1, Math.ceil((lengthMs - beats.firstMs) / barMs(beats)));
}

/** A section that lies within a song of `bars` bars and is long enough, the moved end kept. */
export function within(section: Section, bars: number, moved: 'from' | 'to'): Section {
  const clamp = (bar: number, min: number, max: number) => Math.max(min, Math.min(max, bar));
  if (moved === 'from') {
    const fromBar = clamp(section.fromBar, 0, bars - BARS_MIN);
    return { fromBar, toBar: clamp(section.toBar, fromBar + BARS_MIN, bars) };
  }
  const toBar = clamp(section.toBar, BARS_MIN, bars);
  return { fromBar: clamp(section.fromBar, 0, toBar - BARS_MIN), toBar };
}

/** The four bars before and round a moment (ms) of the song: what went wrong there begins before it. */
export function sectionRound(beats: Beats, atMs: number, lengthMs: number): Section {
  const bars = barCount(beats, lengthMs);
  const bar = Math.floor((atMs - beats.firstMs) / barMs(beats));
  const toBar = Math.max(1, Math.min(bars, bar + 1));
  return within({ fromBar: toBar - BARS_USUAL, toBar }, bars, 'to');
}

/** Notes that begin in each bar, each key of them counted: where it is dense. */
export function densityOf({ notes }: ChartPattern, beats: Beats, bars: number): number[] {
  const density = Array.from({ length: bars }, () => 0);
  for (const { atMs, count } of notes) {
    const bar = Math.floor((atMs - beats.firstMs) / barMs(beats) + 1e-6);
    const at = Math.max(0, Math.min(bars - 1, bar));
    density[at] = (density[at] ?? 0) + count;
  }
  return density;
}

/** The four bars in which most is to be pressed: where one would begin. */
export function hardestSection(pattern: ChartPattern, beats: Beats): Section {
  const density = densityOf(pattern, beats, barCount(beats, pattern.lengthMs));
  const of = (from: number) => density.slice(from, from + BARS_USUAL).reduce((a, b) => a + b, 0);
  const starts = density
    .map((_, bar) => bar)
    .slice(0, Math.max(1, density.length - BARS_USUAL + 1));
  const fromBar = starts.reduce((a, b) => (of(b) > of(a) ? b : a));
  return { fromBar, toBar: Math.min(density.length, fromBar + BARS_USUAL) };
}

/**
 * A section as it is played at a speed: its notes alone, and the stretch of the song with one bar to
 * count in. All times are those of playing, as with `modifiedPattern`.
 */
export function sectionOf(
  pattern: ChartPattern,
  beats: Beats,
  section: Section,
  speed: PracticeSpeed,
  loop: boolean,
): { pattern: ChartPattern; stretch: Stretch } {
  const atSpeed = (ms: number) => Math.round((ms * 100) / speed);
  const fromMs = barAtMs(beats, section.fromBar);
  const toMs = Math.min(pattern.lengthMs, barAtMs(beats, section.toBar));
  // A note that is meant on the beat may be rounded to a little before its bar.
  const notes = pattern.notes
    .filter(({ atMs }) => atMs >= fromMs - 2 && atMs < toMs - 2)
    .map((note) => {
      const atMs = atSpeed(note.atMs);
      const endMs = Math.min(atSpeed(note.atMs + note.holdMs), atSpeed(toMs));
      const holdMs = note.holdMs > 0 ? Math.max(1, endMs - atMs) : 0;
      return { ...note, atMs, holdMs };
    });
  const line = pattern.line.map((keyframe) => ({
    ...keyframe,
    atMs: (keyframe.atMs * 100) / speed,
  }));
  const leadMs = (barMs(beats) * 100) / speed;
  const beatMs = leadMs / beats.beatsPerBar;
  const start = atSpeed(fromMs);
  return {
    pattern: { ...pattern, lengthMs: atSpeed(pattern.lengthMs), line, notes },
    stretch: {
      fromMs: start,
      toMs: atSpeed(toMs),
      leadMs,
      ticksMs: Array.from({ length: beats.beatsPerBar }, (_, i) => start - leadMs + i * beatMs),
      loop,
    },
  };
}
