/**
 * What a record is worth, and what a player is rated by.
 *
 *     worth  = floor(100 x level x share(score) x factor(mode))
 *     rating = the sum of the 30 best worths, a chart counting once
 *
 * - **The level multiplies** (as in maimai DX), it isn't a constant that a bonus is added to (Arcaea,
 *   CHUNITHM): so a perfect play of a level is worth its number, 100 for each, which anybody can
 *   work out, and an easy chart played perfectly never passes for a hard one.
 * - **The share of a score is linear between grades and bends upwards** (Arcaea, CHUNITHM): each point is
 *   worth at least as much as the one before, and the last hundred thousand most of all. maimai DX
 *   multiplies by a factor that jumps at each grade; one point across such an edge is then worth more
 *   than a better play, so ours has no jumps.
 * - **Below five million nothing counts**: half of all points come from pressing something somewhere.
 *   From there on an attempt that has not cleared counts a little, so that a newcomer sees it rise.
 * - **Hard counts in full, easy four fifths**: its windows are twice as wide, so the same score says less.
 *   Of the two records on one chart the one that is worth more counts.
 * - **A sum, not a mean**: a mean of what one has played falls when one tries something new. A sum of
 *   thirty only rises with what one does. osu! weighs the n-th best by 0.95^n and so counts hundreds;
 *   thirty can be shown on one page, and each of them explains its part.
 * - **Nothing recent is in it.** Arcaea's recent plays let a rating fall for practising; ours only
 *   changes when a record does, when one is voided, or when a chart gets another level.
 *
 * All of it is integers, so every machine finds the same.
 */

/** Worth of a perfect play in hard, for each level. */
export const WORTH_PER_LEVEL = 100;

/** How much of a worth a mode counts, in percent. */
export const MODE_PERCENT = { easy: 80, hard: 100 } as const;

/** Scores and the millionths of the full worth that they have; in between it is linear. */
const SHARES: readonly [score: number, share: number][] = [
  [5_000_000, 0],
  [7_000_000, 300_000],
  [8_000_000, 450_000],
  [9_000_000, 650_000],
  [9_500_000, 780_000],
  [9_900_000, 920_000],
  [10_000_000, 1_000_000],
];

/** Which share of a chart's full worth a score has, in millionths. */
export function shareOf(score: number): number {
  const above = SHARES.findIndex(([from]) => score < from);
  if (above === 0) return 0;
  const [low, lowShare] = SHARES.at(above === -1 ? -1 : above - 1) as [number, number];
  const [high, highShare] = SHARES.at(above) as [number, number];
  if (above === -1) return highShare;
  return lowShare + Math.floor(((highShare - lowShare) * (score - low)) / (high - low));
}

/** What a score is judged by. */
export interface Scored {
  level: number;
  mode: 'easy' | 'hard';
  score: number;
}

/** What a record is worth: 0 up to {@link WORTH_PER_LEVEL} for each level of its chart. */
export function worthOf({ level, mode, score }: Scored): number {
  const percent = (WORTH_PER_LEVEL * MODE_PERCENT[mode]) / 100;
  return Math.floor((level * percent * shareOf(score)) / 1_000_000);
}
