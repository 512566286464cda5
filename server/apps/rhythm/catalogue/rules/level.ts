import type { ChartPattern } from '../../songs/rules/chart.ts';

const LEVEL_MAX = 15;
/** The stretch over which a chart is at its hardest, in milliseconds. */
const WINDOW_MS = 8_000;
/** What a further key of one note, and a hold, weigh beside a note. */
const KEY_WEIGHT = 0.25;
const HOLD_WEIGHT = 0.3;
/** Notes a second of level 1 and of level 15, as our own charts have them. */
const RATES = [1.15, 10] as const;

/**
 * How hard a chart is, from 1 to 15: by the notes a second of its densest eight seconds and of all of it,
 * on the scale on which our own charts grow (by a steady factor from level to level).
 */
export function levelOf({ notes }: Pick<ChartPattern, 'notes'>): number {
  const [first] = notes;
  const last = notes.at(-1);
  if (!first || !last) return 1;
  const weights = notes.map(
    ({ count, holdMs }) => 1 + KEY_WEIGHT * (count - 1) + (holdMs > 0 ? HOLD_WEIGHT : 0),
  );
  let [from, inWindow, peak, total] = [0, 0, 0, 0];
  for (const [i, weight] of weights.entries()) {
    inWindow += weight;
    total += weight;
    while ((notes[i]?.atMs ?? 0) - (notes[from]?.atMs ?? 0) >= WINDOW_MS) {
      inWindow -= weights[from] ?? 0;
      from += 1;
    }
    peak = Math.max(peak, inWindow);
  }
  const peakRate = peak / (WINDOW_MS / 1_000);
  const meanRate = (total * 1_000) / Math.max(WINDOW_MS, last.atMs - first.atMs);
  const [least, most] = RATES;
  const rate = Math.sqrt(peakRate * meanRate);
  const level = 1 + ((LEVEL_MAX - 1) * Math.log(rate / least)) / Math.log(most / least);
  return Math.min(LEVEL_MAX, Math.max(1, Math.round(level)));
}
