import type { Judgement } from './windows.ts';

/** The highest score: every unit `arts`. */
export const SCORE_MAX = 10_000_000;

/** A score that clears the chart whatever was missed. */
export const CLEAR_SCORE_MIN = 7_000_000;

/** The part of the score that the judgements share out. */
export const JUDGEMENT_SCORE_MAX = 9_000_000;

/** The part of the score that the longest combo earns. */
export const COMBO_SCORE_MAX = SCORE_MAX - JUDGEMENT_SCORE_MAX;

/** What one unit of each judgement is worth, in tenths: integers, so that no sum is ever rounded. */
export const WEIGHT_TENTHS: Record<Judgement, number> = { arts: 10, fine: 7, near: 3, miss: 0 };

/**
 * floor(9,000,000 x sum(weight) / units + 1,000,000 x maxCombo / units), from integers alone, so
 * that every machine finds the same. All `arts` is exactly 10,000,000; a chart without units is 0.
 */
export function scoreOf(counts: Record<Judgement, number>, maxCombo: number): number {
  const units = counts.arts + counts.fine + counts.near + counts.miss;
  if (units === 0) return 0;
  const tenths =
    counts.arts * WEIGHT_TENTHS.arts +
    counts.fine * WEIGHT_TENTHS.fine +
    counts.near * WEIGHT_TENTHS.near;
  return Math.floor(((JUDGEMENT_SCORE_MAX / 10) * tenths + COMBO_SCORE_MAX * maxCombo) / units);
}

/** The badges one play earns: all arts implies full combo implies cleared. */
export interface Badges {
  cleared: boolean;
  fullCombo: boolean;
  allArts: boolean;
}

/** What a play that failed earns, whatever its score. */
export const NO_BADGES: Badges = { cleared: false, fullCombo: false, allArts: false };

/**
 * The badges of a score and its judgements; a chart without units earns none. A full combo must be
 * cleared, too: tapping one key evenly through a chart misses nothing and plays nothing.
 */
export function badgesOf(score: number, counts: Record<Judgement, number>): Badges {
  const hits = counts.arts + counts.fine + counts.near;
  const cleared = hits > 0 && score >= CLEAR_SCORE_MIN;
  const fullCombo = cleared && counts.miss === 0;
  const allArts = fullCombo && counts.arts === hits;
  return { cleared, fullCombo, allArts };
}

/** The letter a score is shown with. */
export type Grade = 'S+' | 'S' | 'A' | 'B' | 'C' | 'D';

const GRADES: readonly [Grade, number][] = [
  ['S+', 9_900_000],
  ['S', 9_500_000],
  ['A', 9_000_000],
  ['B', 8_000_000],
  ['C', CLEAR_SCORE_MIN],
];

/** S+ from 9.9 million, S 9.5, A 9, B 8, C 7 (which is also the clear line), D below. */
export function gradeOf(score: number): Grade {
  return GRADES.find(([, scoreMin]) => score >= scoreMin)?.[0] ?? 'D';
}
