import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { ChartId } from '../../scoreboard/index.ts';
import { chartUnknown, chartWrong, songUnknown, versionConflict } from '../../songs/index.ts';
import { changeChart } from '../changes.ts';
import { CHANGE_LIMIT, CHART_BYTES_MAX } from '../limits.ts';
import { Base, Pattern, Saved, Why } from '../schemas.ts';

/** A chart as an editor saves it: a new version, or a new chart of a song that is there. */
export const saveChart = action({
  operation: 'rhythm.catalogue.saveChart',
  summary: 'Save a chart',
  description:
    'Makes a new version; the old ones stay, and old plays keep theirs. With `base` 0 a new chart. ' +
    'What is there already makes no version. Every fault of the pattern is told with its place.',
  method: 'PUT',
  path: '/rhythm/catalogue/charts/:chartId',
  permission: 'curator',
  limit: CHANGE_LIMIT,
  bodyBytesMax: CHART_BYTES_MAX,
  params: strict({ chartId: ChartId }),
  body: strict({
    base: Base,
    level: Type.Integer({ minimum: 1, maximum: 15 }),
    keyCount: Type.Number({ description: 'keys that may be used; any of them will do' }),
    locked: Type.Optional(
      Type.Boolean({ description: 'closed at the start by itself; as before unless said' }),
    ),
    pattern: Pattern,
    why: Why,
  }),
  output: Saved,
  faults: [songUnknown, chartUnknown, versionConflict, chartWrong],
  run(ctx, { chartId, base, level, keyCount, locked, pattern, why = '' }) {
    const edit = { id: chartId, base, level, pattern: { keyCount, ...pattern }, why };
    return changeChart(ctx, { ...edit, ...(locked === undefined ? {} : { locked }) }, 'saved');
  },
});
