import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { ChartId } from '../../scoreboard/index.ts';
import { chartUnknown } from '../../songs/index.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { settleRetired } from '../retiring.ts';
import { Why } from '../schemas.ts';

/** Takes a chart out of its song; its records, plays and versions stay. */
export const retireChart = action({
  operation: 'rhythm.catalogue.retireChart',
  summary: 'Take a chart out of the catalogue',
  description: 'It is listed no more. Nothing is deleted; a play that was begun still counts.',
  method: 'PUT',
  path: '/rhythm/catalogue/charts/:chartId/retirement',
  permission: 'curator',
  limit: CHANGE_LIMIT,
  params: strict({ chartId: ChartId }),
  body: strict({ why: Why }),
  output: Type.Null(),
  status: 204,
  faults: [chartUnknown],
  run: (ctx, { chartId, why = '' }) =>
    settleRetired(ctx, { subject: 'chart', id: chartId, retired: true, why }),
});
