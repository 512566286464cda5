/**
 * Seconds to wait after so many failures: none for the free ones, then 1, 2, 4 ... up to the longest.
 */
export function pauseS(failures: number, free: number, longestS: number): number {
  const over = failures - free;
  return over <= 0 ? 0 : Math.min(longestS, 2 ** Math.min(over - 1, 30));
}
