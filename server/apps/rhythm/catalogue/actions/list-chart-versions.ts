import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { orNull, pageOf, pageQuery, strict, Type } from '../../../../kernel/action/schema.ts';
import { ChartId } from '../../scoreboard/index.ts';
import { chartUnknown, listChartVersions as list } from '../../songs/index.ts';
import { READ_LIMIT } from '../limits.ts';
import { making } from '../schemas.ts';
import { viewMakings } from '../view.ts';

/** What became of a chart: who saved it, when and why. */
export const listChartVersions = action({
  operation: 'rhythm.catalogue.listChartVersions',
  summary: 'List the versions of a chart',
  description: 'The newest first. Read one with `version` of `rhythm.songs.readChart`.',
  method: 'GET',
  path: '/rhythm/catalogue/charts/:chartId/versions',
  permission: 'curator',
  limit: READ_LIMIT,
  params: strict({ chartId: ChartId }),
  query: strict(pageQuery),
  output: pageOf(
    strict({
      ...making,
      level: orNull(Type.Integer()),
      keyCount: Type.Integer(),
      noteCount: Type.Integer(),
    }),
  ),
  faults: [chartUnknown],
  async run(ctx, { chartId, cursor, limit = 20 }) {
    const key = readCursor(cursor, ['number']) as [number] | null;
    const rows = await list(ctx, chartId, { before: key?.[0] ?? null, count: limit + 1 });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const items = await viewMakings(ctx, page, (row) => ({
      level: row.level,
      keyCount: row.key_count,
      noteCount: row.note_count,
    }));
    return { items, next: rows.length > limit && last ? packCursor([last.version]) : null };
  },
});
