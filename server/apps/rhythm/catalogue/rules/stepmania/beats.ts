import type { Tempo } from '../../../songs/rules/chart.ts';
import type { Report } from '../parsed.ts';
import { foldTempo, round3, settleTempi } from '../tempo.ts';
import { readNumber } from '../text.ts';

/** What the tags of a song, or of a chart with a timing of its own, say about time. */
export interface TimingTags {
  bpms: string;
  stops: string;
  delays: string;
  warps: string;
  /** In seconds; beat 0 lies at its negative. */
  offset: string;
  line: number;
}

/** From beats to milliseconds in the sound file. */
export interface Beats {
  /** When a row is played; null where the song jumps over it. */
  msOf(beat: number): number | null;
  tempi: Tempo[];
}

/** Beats a minute from which a tempo is a jump, as StepMania takes it (FAST_BPM_WARP). */
const FAST_BPM = 9_999_999;
/** Beats beyond any song. */
const BEAT_MAX = 1_000_000;
/** Seconds beyond any song, of one stop or offset. */
const SECONDS_MAX = 10_000;
/** Sums of fractions differ in their last digits: so much, in milliseconds, is none. */
const SAME_MS = 0.001;

/** Something that happens at a beat. */
interface Change {
  kind: 'bpm' | 'delay' | 'stop' | 'warp';
  beat: number;
  value: number;
}

/** Beats from one change to the next, over which time runs evenly. */
interface Span {
  beat: number;
  /** When a note right at its first beat is played: behind a delay, before a stop. */
  noteMs: number;
  /** When time goes on from there. */
  fromMs: number;
  msPerBeat: number;
  /** No time passes up to this beat. */
  jumpsTo: number;
  /** The latest that time was before: what would be earlier was jumped over. */
  reachedMs: number;
  isHeld: boolean;
}

/**
 * Time runs from beat to beat by the tempo. A stop holds it behind the notes of its beat, a delay before
 * them; a warp lets no time pass, and what it jumps over is not played. A negative tempo or stop, the
 * older way to say so, turns time back, and what comes before it has caught up is jumped over as well.
 */
export function layBeats(tags: TimingTags, report: Report): Beats {
  const read = (kind: Change['kind'], text: string) => readChanges(kind, text, tags.line, report);
  const bpms = read('bpm', tags.bpms).filter(({ value }) => value !== 0);
  if (bpms.length === 0) {
    report('warning', 'tempo_missing', tags.line);
    bpms.push({ kind: 'bpm', beat: 0, value: 120 });
  }
  const warps = read('warp', tags.warps).filter(({ value }) => value > 0);
  const holds = [...read('delay', tags.delays), ...read('stop', tags.stops)];
  const changes = [...bpms, ...holds, ...warps].toSorted((one, other) => one.beat - other.beat);
  const told = readNumber(tags.offset) ?? 0;
  const offset = Math.abs(told) <= SECONDS_MAX ? told : 0;
  const spans = laySpans(changes, 0 - offset * 1_000, perBeat(bpms[0]?.value ?? 120));
  return {
    msOf: (beat) => msOf(spans, beat),
    tempi: settleTempi(tempiOf(spans, tags.line, report), report),
  };
}

/** Reads `beat=value,beat=value`; what cannot be read is told and left out. */
function readChanges(kind: Change['kind'], text: string, line: number, report: Report): Change[] {
  const changes: Change[] = [];
  const max = kind === 'bpm' ? Infinity : kind === 'warp' ? BEAT_MAX : SECONDS_MAX;
  for (const entry of text.split(',')) {
    if (entry.trim() === '') continue;
    const [beat, value] = entry.split('=').map(readNumber);
    const isSound = typeof beat === 'number' && typeof value === 'number';
    if (isSound && Math.abs(beat) <= BEAT_MAX && Math.abs(value) <= max) {
      changes.push({ kind, beat: Math.max(0, beat), value });
      continue;
    }
    const name = kind.toUpperCase();
    report('warning', 'value_unreadable', line, { name, value: entry.trim().slice(0, 40) });
  }
  return changes;
}

function perBeat(bpm: number): number {
  return Math.abs(bpm) >= FAST_BPM ? 0 : 60_000 / bpm;
}

function laySpans(changes: Change[], startMs: number, firstMsPerBeat: number): Span[] {
  const still = { noteMs: startMs, fromMs: startMs, reachedMs: -Infinity, isHeld: false };
  const spans: Span[] = [{ ...still, beat: 0, msPerBeat: firstMsPerBeat, jumpsTo: 0 }];
  for (let at = 0; at < changes.length;) {
    const before = spans.at(-1) as Span;
    const beat = changes[at]?.beat ?? 0;
    const arrivalMs = timeIn(before, beat);
    let { msPerBeat, jumpsTo } = before;
    let [delayMs, stopMs] = [0, 0];
    for (; changes[at]?.beat === beat; at++) {
      const { kind, value } = changes[at] as Change;
      if (kind === 'bpm') msPerBeat = perBeat(value);
      else if (kind === 'delay') delayMs += value * 1_000;
      else if (kind === 'stop') stopMs += value * 1_000;
      else jumpsTo = Math.max(jumpsTo, beat + value);
    }
    const noteMs = arrivalMs + delayMs;
    spans.push({
      beat,
      noteMs,
      fromMs: noteMs + stopMs,
      msPerBeat,
      jumpsTo,
      reachedMs: Math.max(before.reachedMs, before.noteMs, before.fromMs, arrivalMs),
      isHeld: delayMs > 0 || stopMs > 0,
    });
  }
  return spans;
}

function timeIn(span: Span, beat: number): number {
  const runsFrom = Math.max(span.beat, Math.min(beat, span.jumpsTo));
  return span.fromMs + (beat - runsFrom) * span.msPerBeat;
}

function msOf(spans: readonly Span[], beat: number): number | null {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle] as Span).beat <= beat) low = middle + 1;
    else high = middle;
  }
  const span = spans[Math.max(0, low - 1)] as Span;
  const isFirst = beat === span.beat;
  const isJumped = beat < span.jumpsTo && !(isFirst && span.isHeld);
  const runsBack = span.msPerBeat <= 0 || (isFirst && span.fromMs < span.noteMs);
  if (isJumped || runsBack) return null;
  const ms = isFirst ? span.noteMs : timeIn(span, beat);
  const reachedMs = isFirst ? span.reachedMs : Math.max(span.reachedMs, span.noteMs);
  return ms < reachedMs - SAME_MS ? null : ms;
}

function tempiOf(spans: readonly Span[], line: number, report: Report): Tempo[] {
  const tempi: Tempo[] = [];
  for (const { fromMs, msPerBeat } of spans) {
    const told = 60_000 / msPerBeat;
    if (!(told > 0 && told < FAST_BPM)) continue;
    const bpm = foldTempo(told);
    if (Math.abs(bpm - told) > 0.01) {
      report('warning', 'tempo_bent', line, { value: round3(told), bpm });
    }
    tempi.push({ atMs: fromMs, bpm, beatsPerBar: 4 });
  }
  return tempi.length > 0 ? tempi : [{ atMs: 0, bpm: 120, beatsPerBar: 4 }];
}
