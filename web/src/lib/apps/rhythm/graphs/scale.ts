/** One point of a line. */
export interface Point {
  /** Where it stands along the graph: a time in ms, or a count. */
  at: number;
  value: number;
  /** What it is, in words. */
  says: string;
  /** Drawn bigger: it stands out among the others. */
  marked?: boolean;
}

/** The edges of what is drawn, and the values that are written beside it. */
export interface Scale {
  low: number;
  high: number;
  ticks: number[];
}

/** How many values are written beside a graph, about. */
const TICKS = 4;

/**
 * An axis that holds all values, with edges and steps that people can read: 1, 2 or 5 times a power of
 * ten, whole where values are.
 * @param keep values that it must hold as well, e.g. a zero line
 */
export function scaleOf(values: readonly number[], keep: readonly number[] = []): Scale {
  const all = [...values, ...keep];
  if (all.length === 0) return { low: 0, high: 1, ticks: [0, 1] };
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const step = stepOf((most - least || Math.max(1, Math.abs(most) / 10)) / TICKS);
  // A line of equal values lies in the middle of something, but not below nothing.
  const isFlat = least === most && least >= step;
  const low = Math.floor(least / step) * step - (isFlat ? step : 0);
  const high = Math.max(Math.ceil(most / step) * step, Math.floor(least / step) * step + step);
  const count = Math.round((high - low) / step);
  const ticks = Array.from({ length: count + 1 }, (_, i) => rounded(low + i * step));
  return { low: rounded(low), high: rounded(high), ticks };
}

/** The next of 1, 2, 5, 10, ... that is at least this. */
function stepOf(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5].find((times) => times * power >= least * 0.999);
  return Math.max(1, step === undefined ? 10 * power : step * power);
}

/** Without what floating point leaves behind a sum of steps. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Where a value lies between two edges, 0 to 1; the middle where there is nothing between. */
export function shareOf(value: number, low: number, high: number): number {
  return high === low ? 0.5 : (value - low) / (high - low);
}

/** The point whose place is nearest; null without any. */
export function nearestTo(points: readonly Point[], at: number): number | null {
  let best: number | null = null;
  for (const [i, point] of points.entries()) {
    const other = best === null ? undefined : points[best];
    if (other === undefined || Math.abs(point.at - at) < Math.abs(other.at - at)) best = i;
  }
  return best;
}

/** Up to `count` of the points' places, from the first to the last, evenly apart: for the axis below. */
export function placesOf(points: readonly Point[], count: number): number[] {
  const [first, last] = [points[0]?.at, points.at(-1)?.at];
  if (first === undefined || last === undefined) return [];
  if (first === last || count < 2) return [first];
  const spots = Math.min(count, points.length);
  return Array.from({ length: spots }, (_, i) => first + ((last - first) * i) / (spots - 1));
}
