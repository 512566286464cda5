import { BPM_MAX, type Tempo } from '../../songs/rules/chart.ts';
import { TEMPI_MAX } from '../limits.ts';
import type { Report, Stretch } from './parsed.ts';

const BPM_MIN = 1;

/**
 * A tempo within what a song may have: gimmicks at thousands of beats a minute are counted by every
 * second, fourth ... beat, so that their beats still lie on the grid.
 */
export function foldTempo(bpm: number): number {
  let folded = bpm;
  while (folded > BPM_MAX) folded /= 2;
  while (folded < BPM_MIN) folded *= 2;
  return round3(folded);
}

/** Thousandths are as fine as a tempo is shown and kept. */
export function round3(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}

/** The tempi in order, one for each moment (the last one told), and no more than a song may have. */
export function settleTempi(tempi: readonly Tempo[], report: Report): Tempo[] {
  const sorted = tempi.toSorted((one, other) => one.atMs - other.atMs);
  const kept = sorted.filter((tempo, i) => {
    const next = sorted[i + 1];
    return next === undefined || next.atMs > tempo.atMs;
  });
  if (kept.length > TEMPI_MAX) {
    report('warning', 'tempi_too_many', 0, { count: kept.length, max: TEMPI_MAX });
  }
  return kept.slice(0, TEMPI_MAX);
}

/** The tempo that holds for longest between two moments. */
export function mainTempo(timing: readonly Tempo[], [fromMs, toMs]: Stretch): number {
  const lasts = new Map<number, number>();
  let main = timing[0]?.bpm ?? 120;
  for (const [i, { atMs, bpm }] of timing.entries()) {
    const begins = i === 0 ? -Infinity : atMs;
    const ends = timing[i + 1]?.atMs ?? Infinity;
    const ms = Math.max(0, Math.min(ends, toMs) - Math.max(begins, fromMs));
    lasts.set(bpm, (lasts.get(bpm) ?? 0) + ms);
    if ((lasts.get(bpm) ?? 0) > (lasts.get(main) ?? 0)) main = bpm;
  }
  return main;
}
