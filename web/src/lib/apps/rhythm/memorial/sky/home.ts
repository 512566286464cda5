import type { Distance } from '../shapes.ts';
import { type Point, SKY_SIZE, type View } from './camera.ts';

export type { Point } from './camera.ts';

/** Nothing is smaller than this at the start, where a screen cannot show all of the sky. */
const ZOOM_MIN = 0.62;
/** Room round the stars that are shown, in px. */
const ROOM_PX = 110;
/** What bars and roofs take of a screen's height, in px. */
export const TOP_PX = 64;
export const BOTTOM_PX = 92;

/**
 * How one looks at the sky at first: the whole of it where there is room; else the stars that are found
 * or can be found, in the middle.
 */
export function homeOf(
  stars: readonly (Point & { distance: Distance })[],
  { width, height }: { width: number; height: number },
): View {
  const middle = { x: SKY_SIZE.width / 2, y: SKY_SIZE.height / 2 };
  const high = height - TOP_PX - BOTTOM_PX;
  const whole = Math.min(width / SKY_SIZE.width, high / SKY_SIZE.height);
  if (whole >= ZOOM_MIN * 0.7) return { ...middle, zoom: whole };
  const known = stars.filter(({ distance }) => distance !== 'far');
  if (known.length === 0) return { ...middle, zoom: ZOOM_MIN };
  const [xs, ys] = [known.map((star) => star.x), known.map((star) => star.y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const fits = Math.min(
    (width - ROOM_PX) / Math.max(1, right - left),
    (high - ROOM_PX) / Math.max(1, bottom - top),
  );
  const zoom = Math.min(0.8, Math.max(ZOOM_MIN, fits));
  return { x: (left + right) / 2, y: (top + bottom) / 2, zoom };
}
