import type { Tempo } from '../../../songs/rules/chart.ts';
import type { Report, Stretch } from '../parsed.ts';
import { foldTempo, settleTempi } from '../tempo.ts';
import { readNumber } from '../text.ts';
import type { Line } from './sections.ts';

/** What the timing points of a file say that matters here. */
export interface OsuTiming {
  tempi: Tempo[];
  driving: Stretch[];
}

const DEFAULT: Tempo = { atMs: 0, bpm: 120, beatsPerBar: 4 };
const KIAI = 1;
const BEATS_MAX = 32;

/**
 * Reads `time,beatLength,meter,sampleSet,sampleIndex,volume,uninherited,effects`. The first versions have
 * only two of these, and then every point is a tempo. Inherited points change how fast notes scroll,
 * which is nothing here, but they begin and end kiai, too.
 */
export function readTiming(lines: readonly Line[], shiftMs: number, report: Report): OsuTiming {
  const tempi: Tempo[] = [];
  const kiai: { atMs: number; on: boolean }[] = [];
  for (const { number, text } of lines) {
    const parts = text.split(',');
    const time = readNumber(parts[0]);
    if (time === null || parts.length < 2) {
      report('warning', 'line_unreadable', number);
      continue;
    }
    const atMs = time + shiftMs;
    const isTempo = parts.length < 7 || (parts[6] ?? '').trim().startsWith('1');
    if (isTempo) {
      const tempo = readTempo(atMs, parts, number, report);
      if (tempo) tempi.push(tempo);
    }
    kiai.push({ atMs, on: ((readNumber(parts[7]) ?? 0) & KIAI) !== 0 });
  }
  const settled = settleTempi(tempi, report);
  if (settled.length === 0) report('warning', 'tempo_missing', 0);
  return { tempi: settled.length > 0 ? settled : [DEFAULT], driving: stretchesOf(kiai) };
}

function readTempo(atMs: number, parts: string[], line: number, report: Report): Tempo | null {
  const [, length = '', meter] = parts;
  const beatMs = readNumber(length);
  if (beatMs === null || beatMs <= 0) {
    report('warning', 'tempo_ignored', line, { value: length.trim().slice(0, 40) });
    return null;
  }
  const told = 60_000 / beatMs;
  const bpm = Number.isFinite(told) ? foldTempo(told) : 0;
  if (!(bpm > 0)) {
    report('warning', 'tempo_ignored', line, { value: length.trim().slice(0, 40) });
    return null;
  }
  if (Math.abs(bpm - told) > 0.01) {
    report('warning', 'tempo_bent', line, { value: Math.round(told * 1_000) / 1_000, bpm });
  }
  const beats = readNumber(meter);
  const isBar = beats !== null && Number.isInteger(beats) && beats >= 1 && beats <= BEATS_MAX;
  return { atMs, bpm, beatsPerBar: isBar ? beats : 4 };
}

function stretchesOf(points: { atMs: number; on: boolean }[]): Stretch[] {
  const stretches: Stretch[] = [];
  let fromMs: number | null = null;
  for (const { atMs, on } of points.toSorted((one, other) => one.atMs - other.atMs)) {
    if (on) fromMs ??= atMs;
    else if (fromMs !== null) {
      stretches.push([fromMs, atMs]);
      fromMs = null;
    }
  }
  if (fromMs !== null) stretches.push([fromMs, Infinity]);
  return stretches;
}
