import { listener } from '../../../../kernel/events/event.ts';
import { recordSet } from '../../scoreboard/index.ts';
import { rateAgain } from '../rate.ts';

/** When somebody set a record, they are rated again. */
export const onRecordSet = listener({
  name: 'rhythm.ratings.onRecordSet',
  on: recordSet,
  async run(ctx, { playerId, chartId, mode }, { at }) {
    await rateAgain(ctx, [playerId], { cause: { reason: 'record', chartId, mode }, at });
  },
});
