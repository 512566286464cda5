import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { ChartId } from '../../scoreboard/index.ts';
import { chartUnknown } from '../../songs/index.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { settleRetired } from '../retiring.ts';

/** Takes a retired chart back into the catalogue, as it was. */
export const restoreChart = action({
  operation: 'rhythm.catalogue.restoreChart',
  summary: 'Take a retired chart back into the catalogue',
  method: 'DELETE',
  path: '/rhythm/catalogue/charts/:chartId/retirement',
  permission: 'curator',
  limit: CHANGE_LIMIT,
  params: strict({ chartId: ChartId }),
  output: Type.Null(),
  status: 204,
  faults: [chartUnknown],
  run: (ctx, { chartId }) =>
    settleRetired(ctx, { subject: 'chart', id: chartId, retired: false, why: '' }),
});
