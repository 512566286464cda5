import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { pageOf, strict, Type } from '../../../../kernel/action/schema.ts';
import { personUnknown } from '../../../../capabilities/identity/profiles/index.ts';
import { readChartFacts } from '../../songs/index.ts';
import { HISTORY_DAYS_MAX, READ_LIMIT } from '../limits.ts';
import { reachPlayer } from '../reach.ts';
import { PlayerPath, RatingDay } from '../schemas.ts';
import { findDays } from '../store/days.ts';

/** The days on which a player's rating changed, the last first. */
export const listHistory = action({
  operation: 'rhythm.ratings.listHistory',
  summary: "List the days on which a player's rating changed",
  method: 'GET',
  path: '/rhythm/ratings/players/:playerId/history',
  permission: 'anyone',
  limit: READ_LIMIT,
  params: PlayerPath,
  query: strict({
    cursor: Type.Optional(
      Type.String({ maxLength: 400, description: '`next` of the page before this one' }),
    ),
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: HISTORY_DAYS_MAX, default: HISTORY_DAYS_MAX }),
    ),
  }),
  output: pageOf(RatingDay),
  faults: [personUnknown],
  async run(ctx, { playerId, cursor, limit = HISTORY_DAYS_MAX }) {
    const key = readCursor(cursor, ['instant']) as [number] | null;
    const before = key && dayText(key[0]);
    const [, rows] = await Promise.all([
      reachPlayer(ctx, playerId),
      findDays(ctx.db, playerId, before, limit + 1),
    ]);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const facts = await readChartFacts(
      ctx,
      page.flatMap(({ chartId }) => chartId ?? []),
    );
    const items = page.map(({ playerId: _id, ...day }) => ({
      ...day,
      title: facts.get(day.chartId ?? '')?.title ?? null,
    }));
    const next = rows.length > limit && last ? packCursor([Date.parse(last.day)]) : null;
    return { items, next };
  },
});

/** The day at an instant, of the years that a day can name in four digits. */
function dayText(ms: number): string {
  return new Date(Math.min(Math.max(ms, 0), LAST_DAY_MS)).toISOString().slice(0, 10);
}

const LAST_DAY_MS = Date.UTC(9999, 11, 31);
