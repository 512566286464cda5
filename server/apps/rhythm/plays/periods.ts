import type { Context } from '../../../kernel/context/context.ts';
import {
  holdRecords,
  periodsOf,
  settlePlays,
  writeQuietly,
  type Outcome,
  type Place,
} from '../scoreboard/index.ts';
import { SETTLE_PLAYS_MAX } from './limits.ts';
import { takeUnsettled, type CountedRow } from './store/unsettled.ts';

/** What a stored play says about its player's record. */
export function outcomeOf(row: CountedRow): Outcome {
  const { id: playId, chartVersion, score, cleared, fullCombo, allArts, playedAt } = row;
  return { playId, chartVersion, score, cleared, fullCombo, allArts, playedAt };
}

/** The place of a play on the boards of a period; '' is all time. */
export function placeIn(row: CountedRow, period: string): Place {
  const { playerId, chartId, mode, modifiers, verified } = row;
  const kind = verified ? 'verified' : 'unverified';
  return { playerId, board: { chartId, mode, kind, modifiers, period } };
}

/**
 * Settles plays into the boards of their week and season, part by part until none is left. Each play
 * is taken out of the waiting ones in the transaction that settles it: exactly once, whoever dies.
 */
export async function settlePeriods(ctx: Context): Promise<void> {
  while ((await ctx.transaction(settlePart)) > 0);
}

/** @returns how many plays were taken */
async function settlePart(ctx: Context): Promise<number> {
  const rows = await takeUnsettled(ctx.db, SETTLE_PLAYS_MAX);
  const plays = rows.flatMap((row) =>
    periodsOf(row.playedAt).map((period) => ({ ...placeIn(row, period), ...outcomeOf(row) })),
  );
  if (plays.length > 0) {
    await writeQuietly(ctx, settlePlays(await holdRecords(ctx, plays), plays));
  }
  return rows.length;
}
