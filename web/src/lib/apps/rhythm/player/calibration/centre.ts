/** Where measured times lie, without those that went astray. */
export interface Centre {
  /** Median of what was kept, in ms. */
  centreMs: number;
  /** Standard deviation of what was kept, in ms. */
  spreadMs: number;
  kept: number;
  dropped: number;
}

/** The median absolute deviation of a normal distribution is its standard deviation divided by this. */
const MAD_TO_DEVIATION = 1.4826;
/** What lies further out than so many deviations went astray: a slip, a doorbell. */
const ASTRAY = 3;
/** Nothing nearer than this is called astray, in ms: the steadiest hand is not that steady. */
const ASTRAY_MS_MIN = 40;

/** The middle of measured times (ms), with those that went astray left out; 0 for none. */
export function centreOf(timesMs: readonly number[]): Centre {
  if (timesMs.length === 0) return { centreMs: 0, spreadMs: 0, kept: 0, dropped: 0 };
  const middle = median(timesMs);
  const deviation = median(timesMs.map((ms) => Math.abs(ms - middle))) * MAD_TO_DEVIATION;
  const boundMs = Math.max(ASTRAY_MS_MIN, deviation * ASTRAY);
  const kept = timesMs.filter((ms) => Math.abs(ms - middle) <= boundMs);
  const mean = kept.reduce((sum, ms) => sum + ms, 0) / kept.length;
  const variance = kept.reduce((sum, ms) => sum + (ms - mean) ** 2, 0) / kept.length;
  return {
    centreMs: median(kept),
    spreadMs: Math.sqrt(variance),
    kept: kept.length,
    dropped: timesMs.length - kept.length,
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
