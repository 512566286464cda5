import { SCORE_MAX } from './score.ts';

/** The figures of a claimed result. */
export interface ClaimFacts {
  score: number;
  counts: { arts: number; fine: number; near: number; miss: number };
  maxCombo: number;
  cleared: boolean;
  fullCombo: boolean;
  allArts: boolean;
}

/**
 * What contradicts itself in a claim, or null. A claim is never proof, but one that cannot be is no
 * result at all: more judgements than the chart has parts, a combo longer than the hits, a badge
 * with misses, a perfect score without perfect judgements.
 * @param unitsMax parts (heads and tails) that the chart has
 */
export function contradictionOf(claim: ClaimFacts, unitsMax: number): string | null {
  const { arts, fine, near, miss } = claim.counts;
  const hits = arts + fine + near;
  if (hits + miss > unitsMax) return 'There are more judgements than the chart has notes.';
  if (claim.maxCombo > hits) return 'The combo is longer than the hits.';
  if (claim.fullCombo && miss > 0) return 'A full combo has no miss.';
  if (claim.allArts && arts < hits + miss) return 'All arts has nothing but arts.';
  if (claim.allArts && !claim.fullCombo) return 'All arts is a full combo, too.';
  if (claim.fullCombo && !claim.cleared) return 'A full combo is cleared, too.';
  if (claim.score === SCORE_MAX && !claim.allArts) return 'Only all arts gives the highest score.';
  return null;
}

/** Whether a claim says what the server computed. */
export function agrees(claim: ClaimFacts, judged: ClaimFacts): boolean {
  return claim.score === judged.score && claim.maxCombo === judged.maxCombo;
}
