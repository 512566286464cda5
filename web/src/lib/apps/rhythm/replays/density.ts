import type { ChartPattern } from '@madang/server/rhythm/chart';
import type { Span } from './span.ts';
import type { Moment } from './story.ts';

/** How many keys go down in each of `bins` equal parts of a span, 1 being the fullest of them. */
export function densityOf(
  { notes }: ChartPattern,
  { fromMs, endMs }: Span,
  bins: number,
): number[] {
  const counts = Array.from({ length: bins }, () => 0);
  for (const { atMs, count } of notes) {
    const bin = Math.floor(((atMs - fromMs) / (endMs - fromMs)) * bins);
    if (bin >= 0 && bin < bins) counts[bin] = (counts[bin] ?? 0) + count;
  }
  const most = Math.max(1, ...counts);
  return counts.map((count) => count / most);
}

/** When notes were missed, each once, in ms. */
export function missesOf(moments: readonly Moment[]): number[] {
  return moments
    .filter(({ event }) => event.part === 'head' && event.judgement === 'miss')
    .map(({ event }) => event.atMs);
}

/** The outline of densities as an SVG path over `width` x `height`, from the ground up. */
export function outlineOf(density: readonly number[], width: number, height: number): string {
  const step = width / density.length;
  const tops = density.map((share, bin) => {
    const y = (height * (1 - share)).toFixed(2);
    return `L${(bin * step).toFixed(2)} ${y}H${((bin + 1) * step).toFixed(2)}`;
  });
  return `M0 ${height}${tops.join('')}V${height}Z`;
}
