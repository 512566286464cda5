import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { pageOf, strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { reachPerson } from '../../../../capabilities/identity/profiles/index.ts';
import { listChartDays } from '../../plays/index.ts';
import { readChartFacts } from '../../songs/index.ts';
import { foldDays } from '../days.ts';
import { DAYS, DAYS_MAX, READ_LIMIT } from '../limits.ts';
import { PlayDay } from '../schemas.ts';

/** What one played day by day: how much, how well, how early or late. */
export const listDays = action({
  operation: 'rhythm.progress.listDays',
  summary: 'List the days on which you played, with what you did',
  description:
    'The last day first. A page looks at `days` days of the calendar; those without a play are left out.',
  method: 'GET',
  path: '/rhythm/progress/days',
  permission: 'guest',
  limit: READ_LIMIT,
  query: strict({
    cursor: Type.Optional(
      Type.String({ maxLength: 400, description: '`next` of the page before this one' }),
    ),
    days: Type.Optional(Type.Integer({ minimum: 1, maximum: DAYS_MAX, default: DAYS })),
  }),
  output: pageOf(PlayDay),
  async run(ctx, { cursor, days = DAYS }) {
    const playerId = self(ctx);
    const key = readCursor(cursor, ['instant']) as [number] | null;
    const before = key && new Date(key[0]);
    const { zone } = await reachPerson(ctx, playerId);
    const rows = await listChartDays(ctx, { playerId, zone, before }, days);
    const facts = await readChartFacts(
      ctx,
      rows.map(({ chartId }) => chartId),
    );
    const [first] = rows;
    const next = first?.older === true ? packCursor([first.from.getTime()]) : null;
    return { items: foldDays(rows, facts), next };
  },
});
