import { lineAngleAt, type LineKeyframe } from '../../server/apps/rhythm/songs/rules/chart.ts';

/** One look at the picture: where the song is heard to be, and where the hand stands. */
export interface Look {
  heardMs: number;
  /** Clockwise from twelve o'clock. */
  handDeg: number;
}

/** How far two clocks are apart over a song. */
export interface Drift {
  /** Largest distance from the middle, in ms. */
  maxMs: number;
  /** The middle, in ms: a steady distance is what calibration is for. */
  middleMs: number;
  /** How fast they drift apart, in ms a minute: the slope of a line through all looks. */
  slopeMsPerMinute: number;
}

/** The hand has to turn at least so fast, in degrees a ms, for its angle to tell the time. */
const SPEED_MIN = 0.02;

/** By how much the hand is ahead of what is heard, in ms; null where it hardly turns. */
export function aheadOf(line: LineKeyframe[], { heardMs, handDeg }: Look): number | null {
  const speed = (lineAngleAt(line, heardMs + 20) - lineAngleAt(line, heardMs - 20)) / 40;
  // Where the line changes its way two moments have one angle.
  const after = (lineAngleAt(line, heardMs + 60) - lineAngleAt(line, heardMs + 20)) / 40;
  if (Math.abs(speed) < SPEED_MIN || Math.abs(speed - after) > SPEED_MIN / 4) return null;
  const apart = (((handDeg - lineAngleAt(line, heardMs) + 180) % 360) + 360) % 360;
  return (apart - 180) / speed;
}

/** What the distances (ms) at moments of the song (ms) say. */
export function driftOf(points: readonly (readonly [atMs: number, apartMs: number])[]): Drift {
  const count = points.length;
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / count;
  const [meanAt, meanApart] = [mean(0), mean(1)];
  let both = 0;
  let square = 0;
  for (const [atMs, apartMs] of points) {
    both += (atMs - meanAt) * (apartMs - meanApart);
    square += (atMs - meanAt) ** 2;
  }
  const sorted = points.map(([, apartMs]) => apartMs).toSorted((a, b) => a - b);
  const middleMs = sorted[count >> 1] ?? Number.NaN;
  return {
    maxMs: Math.max(...sorted.map((apartMs) => Math.abs(apartMs - middleMs))),
    middleMs,
    slopeMsPerMinute: square === 0 ? 0 : (both / square) * 60_000,
  };
}
