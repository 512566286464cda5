/** How hits lay round their notes, as sums that can be added up over plays. */
export interface TimingSums {
  hits: number;
  /** Of the signed errors; negative = early. */
  errorSumMs: number;
  /** Of the errors' squares. */
  errorSquaresMs2: number;
}

/** Sums up the errors of a play: one for each head that was hit. */
export function sumTiming(errorsMs: readonly number[]): TimingSums {
  let errorSumMs = 0;
  let errorSquaresMs2 = 0;
  for (const errorMs of errorsMs) {
    errorSumMs += errorMs;
    errorSquaresMs2 += errorMs * errorMs;
  }
  return { hits: errorsMs.length, errorSumMs, errorSquaresMs2 };
}

/** Mean and standard deviation in ms, to a tenth; null where nothing was hit. */
export function timingOf({ hits, errorSumMs, errorSquaresMs2 }: TimingSums): {
  meanMs: number | null;
  spreadMs: number | null;
} {
  if (hits === 0) return { meanMs: null, spreadMs: null };
  const meanMs = errorSumMs / hits;
  // Rounding may leave a little less than nothing.
  const variance = Math.max(0, errorSquaresMs2 / hits - meanMs * meanMs);
  return { meanMs: toTenths(meanMs), spreadMs: toTenths(Math.sqrt(variance)) };
}

function toTenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}
