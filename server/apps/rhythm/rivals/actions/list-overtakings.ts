import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { Instant, pageOf, pageQuery, strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { Person, readPeople } from '../../../../capabilities/identity/profiles/index.ts';
import { ChartId, Mode, Score } from '../../scoreboard/index.ts';
import { READ_LIMIT } from '../limits.ts';
import { findOvertakings } from '../store.ts';

const Overtaking = strict({
  chartId: ChartId,
  mode: Mode,
  rival: Person,
  rivalScore: Score,
  ownScore: Score,
  at: Instant,
});

/** By whom one was passed and has not passed back, the latest first. */
export const listOvertakings = action({
  operation: 'rhythm.rivals.listOvertakings',
  summary: 'List who passed you on which board',
  method: 'GET',
  path: '/rhythm/rivals/overtakings',
  permission: 'guest',
  limit: READ_LIMIT,
  query: strict(pageQuery),
  output: pageOf(Overtaking),
  async run(ctx, { cursor, limit = 20 }) {
    const key = readCursor(cursor, ['instant', 'id']) as [number, string] | null;
    const rows = await findOvertakings(
      ctx.db,
      self(ctx),
      key && { at: new Date(key[0]), rivalId: key[1] },
      limit + 1,
    );
    const page = rows.slice(0, limit);
    const people = await readPeople(
      ctx,
      page.map((row) => row.rival_id),
    );
    const items = page.map((row) => ({
      chartId: row.chart_id,
      mode: row.mode,
      rival: people.get(row.rival_id) ?? { id: row.rival_id, name: '', hue: 0 },
      rivalScore: row.rival_score,
      ownScore: row.own_score,
      at: row.at.toISOString(),
    }));
    const last = page.at(-1);
    const next =
      rows.length > limit && last ? packCursor([last.at.getTime(), last.rival_id]) : null;
    return { items, next };
  },
});
