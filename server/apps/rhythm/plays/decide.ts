import type { Context } from '../../../kernel/context/context.ts';
import {
  holdRecords,
  periodsOf,
  placeText,
  reviseRecords,
  settlePlay,
  type Best,
  type Place,
} from '../scoreboard/index.ts';
import { outcomeOf, placeIn } from './periods.ts';
import type { Decision, PlayRow } from './store.ts';
import { dropRuling, findCounted, putRuling, type CountedOf } from './store/rulings.ts';
import { takeUnsettledOf, type CountedRow } from './store/unsettled.ts';

/**
 * Writes a decision about a play, or takes the one that stands back (`null`), and counts the records
 * of its player anew from the plays that stand, on all boards that it is about.
 * @returns whether it was decided: not when somebody was faster
 */
export function decidePlay(
  ctx: Context,
  id: string,
  decision: { decision: Decision; reason: string } | null,
): Promise<boolean> {
  return ctx.transaction(async (ctx) => {
    const row = decision
      ? await putRuling(ctx.db, { id, ...decision, at: ctx.now })
      : await dropRuling(ctx.db, id);
    if (!row) return false;
    await recount(ctx, row);
    return true;
  });
}

/**
 * Counts a player's records of a chart, mode and modifiers anew: those of all time, and those of each
 * period that the play lies in or that waits to be settled.
 *
 * Plays are filed under the locks of the boards of all time, so while these are held nothing is added
 * to what waits. What waits is taken out, for the recount settles it: whoever has taken some of it is
 * waited for.
 */
async function recount(ctx: Context, row: PlayRow): Promise<void> {
  const { player_id: playerId, chart_id: chartId, mode, modifiers } = row;
  const of = { playerId, chartId, mode, modifiers };
  const lasting = await holdRecords(ctx, placesOf(of, ['']));
  const waiting = await takeUnsettledOf(ctx.db, of);
  const moments = [row.played_at, ...waiting.map(({ playedAt }) => playedAt)];
  const periods = [...new Set(moments.flatMap(periodsOf))];
  const passing = await holdRecords(ctx, placesOf(of, periods));
  const bests = bestsOf(await findCounted(ctx.db, of));
  const held = {
    boardIds: new Map([...lasting.boardIds, ...passing.boardIds]),
    bests: new Map([...lasting.bests, ...passing.bests]),
  };
  const places = placesOf(of, ['', ...periods]);
  await reviseRecords(
    ctx,
    held,
    places.map((place) => ({ ...place, best: bests.get(placeText(place)) ?? null })),
  );
}

function placesOf({ playerId, chartId, mode, modifiers }: CountedOf, periods: string[]): Place[] {
  return periods.flatMap((period) =>
    (['verified', 'unverified'] as const).map((kind) => ({
      playerId,
      board: { chartId, mode, kind, modifiers, period },
    })),
  );
}

/** What comes of plays, wherever they stand. */
function bestsOf(rows: CountedRow[]): Map<string, Best> {
  const bests = new Map<string, Best>();
  for (const row of rows) {
    for (const period of ['', ...periodsOf(row.playedAt)]) {
      const key = placeText(placeIn(row, period));
      bests.set(key, settlePlay(bests.get(key) ?? null, outcomeOf(row)).best);
    }
  }
  return bests;
}
