/** What of a record makes light. */
export interface Shining {
  score: number;
  cleared: boolean;
  fullCombo: boolean;
  allArts: boolean;
  plays: number;
}

const SCORE_MAX = 10_000_000;
/** Light of a perfect score, before its level. */
const SCORE_LIGHT = 10;
/** More light of a perfect score for each level. */
const SCORE_LIGHT_A_LEVEL = 2;
/** Light of each badge, before its level. */
const BADGE_LIGHT = 5;
/** Plays of one record that make light: coming back is worth something, staying for ever is not. */
const PLAYS_MAX = 5;

/**
 * The light of one record:
 *
 *     min(plays, 5) + floor((10 + 2 x level) x score / 10 000 000) + badges x (5 + level)
 *
 * More plays, a higher score, one more badge or a harder chart never make less of it.
 */
export function lightOf(record: Shining, level: number): number {
  const { score, cleared, fullCombo, allArts, plays } = record;
  const badges = Number(cleared) + Number(fullCombo) + Number(allArts);
  const ofScore = Math.floor(((SCORE_LIGHT + SCORE_LIGHT_A_LEVEL * level) * score) / SCORE_MAX);
  return Math.min(plays, PLAYS_MAX) + ofScore + badges * (BADGE_LIGHT + level);
}

/** What a player has of light. */
export interface Light {
  earned: number;
  spent: number;
  /** What may still be spent: never below 0, also when records were voided after it was spent. */
  left: number;
}

/** The light of a player whose records make `earned` and whose found stars cost `prices`. */
export function lightLeft(earned: number, prices: readonly number[]): Light {
  const spent = prices.reduce((sum, price) => sum + price, 0);
  return { earned, spent, left: Math.max(0, earned - spent) };
}
