import type { Context } from '../../../kernel/context/context.ts';
import { readRecords, type LevelledRecord } from './records.ts';
import { dayOf } from './rules/day.ts';
import { addToDay, historyOf, type Cause } from './rules/history.ts';
import { ratingOf } from './rules/rating.ts';
import { findLastDays, putDays, type DayRow } from './store/days.ts';
import { dropRatings, findRatings, putRatings, takeRatingTurn } from './store/ratings.ts';

/** A player whose rating is another one now. */
interface Moved {
  playerId: string;
  before: number;
  value: number;
}

/**
 * Counts the ratings of these players again from their records as they are now, and notes in their
 * histories what changed. Whatever order it is called in and however often, the last one leaves what a
 * count of all records gives.
 *
 * @param cause what is known to have happened
 * @param at when that was: the day in the history, unless a later one stands there
 * @returns how many ratings were others before
 */
export function rateAgain(
  ctx: Context,
  playerIds: string[],
  { cause, at }: { cause: Cause; at: Date },
): Promise<number> {
  return ctx.transaction(async (ctx) => {
    // The records are sent for right behind the turn, and are read once that has come.
    const [, known, records] = await Promise.all([
      takeRatingTurn(ctx.db),
      findRatings(ctx.db, playerIds),
      readRecords(ctx, playerIds),
    ]);
    const before = new Map(known.map((row) => [row.playerId, row.value]));
    const byPlayer = Map.groupBy(records, (record) => record.playerId);
    const moved = playerIds.flatMap((playerId): Moved[] => {
      const value = ratingOf(byPlayer.get(playerId) ?? []);
      const was = before.get(playerId) ?? 0;
      return value === was ? [] : [{ playerId, before: was, value }];
    });
    if (moved.length === 0) return 0;
    await Promise.all([
      putRatings(
        ctx.db,
        moved.filter(isRated).map(({ playerId, value }) => ({ playerId, value, since: at })),
      ),
      dropRatings(
        ctx.db,
        moved.filter((one) => !isRated(one)).map(({ playerId }) => playerId),
      ),
      noteDays(ctx, moved, { cause, at, byPlayer }),
    ]);
    return moved.length;
  });
}

function isRated({ value }: Moved): boolean {
  return value > 0;
}

interface Noting {
  cause: Cause;
  at: Date;
  byPlayer: Map<string, LevelledRecord[]>;
}

async function noteDays(ctx: Context, moved: Moved[], noting: Noting): Promise<void> {
  const lastDays = await findLastDays(
    ctx.db,
    moved.map(({ playerId }) => playerId),
  );
  const last = new Map(lastDays.map((row) => [row.playerId, row]));
  await putDays(
    ctx.db,
    moved.flatMap((one) => daysOf(one, last.get(one.playerId) ?? null, noting)),
  );
}

/** What is to be written of a player's history; the last day of it is always what the rating is now. */
function daysOf(moved: Moved, last: DayRow | null, { cause, at, byPlayer }: Noting): DayRow[] {
  const { playerId, before, value } = moved;
  if (last === null && cause.reason === 'recount') {
    return historyOf(byPlayer.get(playerId) ?? []).map((day) => ({ playerId, ...day }));
  }
  const today = dayOf(at);
  const day = last !== null && last.day > today ? last.day : today;
  const change = { ...cause, at, value, change: value - before };
  return [{ playerId, ...addToDay(last?.day === day ? last : null, change, day) }];
}
