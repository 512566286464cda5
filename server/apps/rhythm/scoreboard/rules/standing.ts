/** The percent of the other players of a board that stand behind this rank, to one decimal. */
export function percentileOf(rank: number, total: number): number {
  if (total <= 1) return 100;
  return Math.round((1000 * (total - rank)) / (total - 1)) / 10;
}

/** Totals as they stand in a board's row. */
export interface Totals {
  players: number;
  plays: number;
  scoreSum: number;
  clears: number;
  fullCombos: number;
  allArts: number;
}

/** What people read of a board: averages and rates (percent of its players, to one decimal). */
export function statisticsOf(totals: Totals | null) {
  const {
    players = 0,
    plays = 0,
    scoreSum = 0,
    clears = 0,
    fullCombos = 0,
    allArts = 0,
  } = totals ?? {};
  const rate = (count: number) => (players === 0 ? 0 : Math.round((1000 * count) / players) / 10);
  return {
    players,
    plays,
    averageScore: players === 0 ? 0 : Math.round(scoreSum / players),
    clearRate: rate(clears),
    fullComboRate: rate(fullCombos),
    allArtsRate: rate(allArts),
  };
}
