import type { Static } from '../../../kernel/action/schema.ts';
import { timingOf, type ChartDay } from '../plays/index.ts';
import { parseModifiers, type ChartFacts } from '../songs/index.ts';
import type { PlayDay } from './schemas.ts';

const MINUTE_MS = 60_000;

/** What a player did by day and chart, added up by day; the order of the days stays. */
export function foldDays(
  rows: readonly ChartDay[],
  facts: ReadonlyMap<string, ChartFacts>,
): Static<typeof PlayDay>[] {
  return [...Map.groupBy(rows, ({ day }) => day)].map(([day, ofDay]) => {
    const sum = (pick: (row: ChartDay) => number | null) =>
      ofDay.reduce((all, row) => all + (pick(row) ?? 0), 0);
    const playedMs = sum((row) => row.plays * lengthMs(row, facts));
    const sums = {
      hits: sum(({ hits }) => hits),
      errorSumMs: sum(({ errorSumMs }) => errorSumMs),
      errorSquaresMs2: sum(({ errorSquaresMs2 }) => errorSquaresMs2),
    };
    return {
      day,
      plays: sum(({ plays }) => plays),
      minutes: Math.round((10 * playedMs) / MINUTE_MS) / 10,
      counts: {
        arts: sum(({ arts }) => arts),
        fine: sum(({ fine }) => fine),
        near: sum(({ near }) => near),
        miss: sum(({ miss }) => miss),
      },
      early: sum(({ early }) => early),
      late: sum(({ late }) => late),
      ...timingOf(sums),
    };
  });
}

/** How long one play of it lasts: faster songs are over sooner. */
function lengthMs(
  { chartId, modifiers }: ChartDay,
  facts: ReadonlyMap<string, ChartFacts>,
): number {
  const speed = parseModifiers(modifiers)?.speed ?? 100;
  return ((facts.get(chartId)?.lengthMs ?? 0) * 100) / speed;
}
