/** How long music and hand take to come to rest when the gauge has run empty, in ms. */
export const WIND_DOWN_MS = 1400;

/** How far the song still comes in `sinceMs`: it loses its speed evenly, as the sound does. */
export function windDown(sinceMs: number): number {
  const ms = Math.min(WIND_DOWN_MS, Math.max(0, sinceMs));
  return ms - ms ** 2 / (2 * WIND_DOWN_MS);
}
