/** What a finished play says about its player's record. */
export interface Outcome {
  playId: string;
  chartVersion: number;
  score: number;
  cleared: boolean;
  fullCombo: boolean;
  allArts: boolean;
  playedAt: Date;
}

/** The best of one player on one board. */
export interface Best {
  score: number;
  cleared: boolean;
  fullCombo: boolean;
  allArts: boolean;
  plays: number;
  playId: string;
  chartVersion: number;
  reachedAt: Date;
}

/** A badge a play can earn. */
export type Badge = 'clear' | 'fullCombo' | 'allArts';

/** What one play changed. */
export interface Settlement {
  best: Best;
  newRecord: boolean;
  newBadges: Badge[];
}

/**
 * Settles one play into a record: the score only rises, and of equal ones the earlier counts; badges
 * stick, whatever the score; each play counts once. In whatever order plays are settled, the same
 * record comes of them.
 */
export function settlePlay(before: Best | null, play: Outcome): Settlement {
  const newRecord = before === null || play.score > before.score;
  const earned = ordered(play);
  const best: Best = {
    cleared: earned.cleared || (before?.cleared ?? false),
    fullCombo: earned.fullCombo || (before?.fullCombo ?? false),
    allArts: earned.allArts || (before?.allArts ?? false),
    plays: (before?.plays ?? 0) + 1,
    ...(before === null || isBetter(play, before) ? reached(play) : kept(before)),
  };
  const newBadges: Badge[] = [];
  if (best.cleared && !before?.cleared) newBadges.push('clear');
  if (best.fullCombo && !before?.fullCombo) newBadges.push('fullCombo');
  if (best.allArts && !before?.allArts) newBadges.push('allArts');
  return { best, newRecord, newBadges };
}

/** Whether a play stands above a record: by its score, then by who got there first. */
function isBetter(play: Outcome, before: Best): boolean {
  if (play.score !== before.score) return play.score > before.score;
  const laterMs = play.playedAt.getTime() - before.reachedAt.getTime();
  return laterMs < 0 || (laterMs === 0 && play.playId < before.playId);
}

/** All arts implies full combo implies clear, whatever a program claims. */
function ordered(play: Outcome): Pick<Best, 'cleared' | 'fullCombo' | 'allArts'> {
  const fullCombo = play.fullCombo || play.allArts;
  return { cleared: play.cleared || fullCombo, fullCombo, allArts: play.allArts };
}

type Reached = Pick<Best, 'score' | 'playId' | 'chartVersion' | 'reachedAt'>;

function reached(play: Outcome): Reached {
  const { score, playId, chartVersion, playedAt } = play;
  return { score, playId, chartVersion, reachedAt: playedAt };
}

function kept(before: Best): Reached {
  const { score, playId, chartVersion, reachedAt } = before;
  return { score, playId, chartVersion, reachedAt };
}

/** Whether two records say the same of their player; two that are none do as well. */
export function isSameBest(one: Best | null, other: Best | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.score === other.score &&
    one.cleared === other.cleared &&
    one.fullCombo === other.fullCombo &&
    one.allArts === other.allArts &&
    one.plays === other.plays &&
    one.playId === other.playId
  );
}
