/** How many hits had an error from `fromMs` up to, and without, `toMs`. */
export interface HistogramBin {
  fromMs: number;
  toMs: number;
  count: number;
}

/**
 * Sorts timing errors into bins of equal width, for the result screen. Zero begins a bin, so that no
 * bin holds both early and late hits. From the lowest bin to the highest, empty ones between included.
 *
 * @param errorsMs signed milliseconds, negative = early
 * @param binMs width of a bin, more than 0
 * @throws RangeError when `binMs` isn't more than 0
 */
export function errorHistogram(errorsMs: readonly number[], binMs: number): HistogramBin[] {
  if (!(binMs > 0)) throw new RangeError(`A bin must be wider than 0 ms, not ${binMs}`);
  const counts = new Map<number, number>();
  let lowest = Infinity;
  let highest = -Infinity;
  for (const errorMs of errorsMs) {
    const place = Math.floor(errorMs / binMs);
    counts.set(place, (counts.get(place) ?? 0) + 1);
    lowest = Math.min(lowest, place);
    highest = Math.max(highest, place);
  }
  const bins: HistogramBin[] = [];
  for (let place = lowest; place <= highest; place++) {
    bins.push({
      fromMs: place * binMs,
      toMs: (place + 1) * binMs,
      count: counts.get(place) ?? 0,
    });
  }
  return bins;
}
