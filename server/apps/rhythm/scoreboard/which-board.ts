import type { Static } from '../../../kernel/action/schema.ts';
import { periodUnknown } from './faults.ts';
import { periodBefore, periodOf, periodsOf, type Period } from './rules/period.ts';
import type { BoardKind, PeriodView } from './schemas.ts';
import type { BoardKey } from './store/records.ts';

/** A board as it is asked for. */
export interface AskedBoard {
  chartId: string;
  mode: 'easy' | 'hard';
  kind?: Static<typeof BoardKind>;
  period?: string;
  modifiers?: string;
}

/**
 * The board that is asked for at this moment, and the period it is of; null of all time.
 * @throws periodUnknown
 */
export function whichBoard(
  asked: AskedBoard,
  now: Date,
): { board: BoardKey; period: PeriodView | null } {
  const { chartId, mode, kind = 'verified', modifiers = '' } = asked;
  const period = whichPeriod(asked.period ?? 'all', now);
  const board = { chartId, mode, kind, modifiers, period: period?.name ?? '' };
  return { board, period: period && viewPeriod(period) };
}

function whichPeriod(asked: string, now: Date): Period | null {
  if (asked === 'all') return null;
  const [week, season] = periodsOf(now);
  const period = periodOf({ week, season }[asked] ?? asked);
  if (!period) throw periodUnknown();
  return period;
}

function viewPeriod(period: Period): PeriodView {
  const { name, from, until } = period;
  return {
    name,
    from: from.toISOString(),
    until: until.toISOString(),
    before: periodBefore(period),
  };
}
