/** How fast a replay can run, as a part of the speed at which it was played. */
export const RATES: readonly number[] = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2];
