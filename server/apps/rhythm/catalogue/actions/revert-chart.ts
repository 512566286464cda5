import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { ChartId } from '../../scoreboard/index.ts';
import {
  chartUnknown,
  chartWrong,
  readChartVersion,
  songUnknown,
  versionConflict,
} from '../../songs/index.ts';
import { changeChart } from '../changes.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { Base, Saved, Why } from '../schemas.ts';

/** Makes a new version of a chart that is as an old one was. */
export const revertChart = action({
  operation: 'rhythm.catalogue.revertChart',
  summary: 'Take a chart back to an old version',
  description: 'Makes a new version with the level and the pattern of the old one.',
  method: 'POST',
  path: '/rhythm/catalogue/charts/:chartId/reversions',
  permission: 'curator',
  limit: CHANGE_LIMIT,
  params: strict({ chartId: ChartId }),
  body: strict({ base: Base, version: Type.Integer({ minimum: 1 }), why: Why }),
  output: Saved,
  faults: [songUnknown, chartUnknown, versionConflict, chartWrong],
  run: (ctx, { chartId, base, version, why = '' }) =>
    ctx.transaction(async (ctx) => {
      const { level, pattern } = await readChartVersion(ctx, chartId, version);
      return changeChart(ctx, { id: chartId, base, level, pattern, why }, 'reverted');
    }),
});
