import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { ChartId } from '../../scoreboard/index.ts';
import { chartRetired, chartUnknown } from '../faults.ts';
import { READ_LIMIT } from '../limits.ts';
import { Chart } from '../schemas.ts';
import { findChart } from '../store.ts';

/** A chart's pattern: what one plays and what the server judges by. */
export const readChart = action({
  operation: 'rhythm.songs.readChart',
  summary: 'Read a chart to play it',
  description:
    'Without `version` as it is now, while it is offered; old versions stay readable for old plays.',
  method: 'GET',
  path: '/rhythm/songs/charts/:chartId',
  permission: 'anyone',
  limit: READ_LIMIT,
  params: strict({ chartId: ChartId }),
  query: strict({ version: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })) }),
  output: Chart,
  faults: [chartUnknown, chartRetired],
  async run(ctx, { chartId, version }) {
    const row = await findChart(ctx.db, chartId, version ?? null);
    if (!row) throw chartUnknown();
    if (row.retired && version === undefined) throw chartRetired();
    const { id, song_id: songId, difficulty, level, pattern } = row;
    return { id, songId, difficulty, level, version: row.version, ...pattern };
  },
});
