import type { LineKeyframe, Tempo } from '../../songs/rules/chart.ts';
import type { Stretch } from './parsed.ts';

/** What the line turns with. */
export interface Pace {
  timing: readonly Tempo[];
  lengthMs: number;
  /** When notes are played, in order. */
  notesMs: readonly number[];
  /** Where the song drives, as its author marked it. */
  driving: readonly Stretch[];
  level: number;
}

/** A bar on the disc lasts between these, in milliseconds: shorter ones count together, longer by halves. */
const BAR_MS_MIN = 900;
const BAR_MS_MAX = 6_000;
/** Bars of a phrase: where the line may change its mind. */
const PHRASE_BARS = 8;
/** Shares of the densest phrase from which one drives, and below which one rests. */
const DRIVING = 0.75;
const STILL = 0.35;
/** Seconds of one turn in a middling phrase: at level 1, and at level 15. */
const TURN_S = [9, 3.2] as const;
const LEVEL_MAX = 15;
/** From this level on the line swings back and forth in the bar before it turns round. */
const SWING_LEVEL = 4;

interface Bar {
  fromMs: number;
  toMs: number;
}

/**
 * The line's way through a song that is known by its tempo and its notes alone: an even turn that is
 * quicker where much is played, and that turns round from phrase to phrase. Bars, and so corners, lie on
 * the beat.
 */
export function layLine(pace: Pace): LineKeyframe[] {
  const bars = listBars(pace.timing, pace.lengthMs);
  const phrases = Array.from({ length: Math.ceil(bars.length / PHRASE_BARS) }, (_, i) =>
    bars.slice(i * PHRASE_BARS, (i + 1) * PHRASE_BARS),
  );
  const energies = energiesOf(phrases, pace);
  const first = bars[0]?.fromMs ?? 0;
  const line: LineKeyframe[] = [{ atMs: first, angleDeg: 0 }];
  let angleDeg = 0;
  let direction = 1;
  const mark = (atMs: number, deg: number): void => {
    angleDeg = deg;
    line.push({ atMs: Math.round(atMs), angleDeg });
  };
  for (const [i, phrase] of phrases.entries()) {
    for (const [j, bar] of phrase.entries()) {
      const barDeg = direction * (360 / turnBars(bar, energies[i] ?? 0.5, pace.level));
      const isLast = j === phrase.length - 1 && i < phrases.length - 1;
      if (isLast && phrase.length > 2 && pace.level >= SWING_LEVEL) {
        // Out to the bar's whole way by its middle, half of it back, and out again.
        const quarter = (bar.toMs - bar.fromMs) / 4;
        mark(bar.fromMs + 2 * quarter, angleDeg + barDeg);
        mark(bar.fromMs + 3 * quarter, angleDeg - barDeg / 2);
        mark(bar.toMs, angleDeg + barDeg / 2);
      } else mark(bar.toMs, angleDeg + barDeg);
    }
    direction = -direction;
  }
  return straightened(line);
}

/** Bars from the song's start to its end, each as long as its tempo says, within what can be followed. */
function listBars(timing: readonly Tempo[], lengthMs: number): Bar[] {
  const bars: Bar[] = [];
  const [first] = timing;
  const firstMs = first ? lastBefore(first.atMs, barMs(first)) : 0;
  for (const [i, tempo] of timing.entries()) {
    const step = barMs(tempo);
    const begins = i === 0 ? firstMs : Math.max(0, tempo.atMs);
    const ends = Math.min(lengthMs, timing[i + 1]?.atMs ?? Infinity);
    for (let atMs = begins; atMs < ends; atMs += step) {
      bars.push({ fromMs: Math.round(atMs), toMs: Math.round(Math.min(atMs + step, ends)) });
    }
  }
  return joined(bars.filter(({ fromMs, toMs }) => toMs > fromMs));
}

/** Bars that a change of tempo cut short go with the bar before them. */
function joined(bars: Bar[]): Bar[] {
  const kept: Bar[] = [];
  for (const bar of bars) {
    const before = kept.at(-1);
    const isShort = bar.toMs - bar.fromMs < BAR_MS_MIN / 2;
    if (before && isShort && bar.toMs - before.fromMs <= BAR_MS_MAX) before.toMs = bar.toMs;
    else kept.push({ ...bar });
  }
  return kept;
}

function barMs({ bpm, beatsPerBar }: Tempo): number {
  let ms = (60_000 / bpm) * beatsPerBar;
  while (ms < BAR_MS_MIN) ms *= 2;
  while (ms > BAR_MS_MAX) ms /= 2;
  return ms;
}

/** The last moment from the song's start on, or just before it, at which a bar of this length begins. */
function lastBefore(atMs: number, step: number): number {
  return atMs - Math.ceil(atMs / step) * step;
}

/** How much is played in each phrase, from 0 to 1, the densest being 1. */
function energiesOf(phrases: Bar[][], { notesMs, driving }: Pace): number[] {
  const rates = phrases.map((phrase) => {
    const fromMs = phrase[0]?.fromMs ?? 0;
    const toMs = phrase.at(-1)?.toMs ?? 0;
    const count = firstFrom(notesMs, toMs) - firstFrom(notesMs, fromMs);
    const middle = (fromMs + toMs) / 2;
    const drives = driving.some(([from, to]) => from <= middle && middle < to);
    return { rate: count / Math.max(1, toMs - fromMs), drives };
  });
  const most = rates.reduce((max, { rate }) => Math.max(max, rate), Number.MIN_VALUE);
  return rates.map(({ rate, drives }) => Math.max(rate / most, drives ? DRIVING : 0));
}

/** How many of the sorted times lie before a moment. */
function firstFrom(sortedMs: readonly number[], atMs: number): number {
  let low = 0;
  let high = sortedMs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sortedMs[middle] ?? Infinity) < atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whole bars (or a half) for one turn, a power of two so that turns and phrases end together. */
function turnBars(bar: Bar, energy: number, level: number): number {
  const pace = energy >= DRIVING ? 0.6 : energy <= STILL ? 1.5 : 1;
  const [slowest, quickest] = TURN_S;
  const turnS = slowest * (quickest / slowest) ** ((level - 1) / (LEVEL_MAX - 1));
  const bars = 2 ** Math.round(Math.log2((turnS * pace * 1_000) / (bar.toMs - bar.fromMs)));
  return Math.max(0.5, Math.min(8, bars));
}

/** Leaves out keyframes that lie on the straight way between their neighbours. */
function straightened(line: LineKeyframe[]): LineKeyframe[] {
  const kept: LineKeyframe[] = [];
  for (const [i, frame] of line.entries()) {
    const before = kept.at(-1);
    const after = line[i + 1];
    if (before && after) {
      const passed = (frame.atMs - before.atMs) / (after.atMs - before.atMs);
      const between = before.angleDeg + (after.angleDeg - before.angleDeg) * passed;
      if (Math.abs(between - frame.angleDeg) < 0.2) continue;
    }
    kept.push(frame);
  }
  return kept;
}
