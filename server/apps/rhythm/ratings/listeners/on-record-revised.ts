import { listener } from '../../../../kernel/events/event.ts';
import { recordRevised } from '../../scoreboard/index.ts';
import { rateAgain } from '../rate.ts';

/** When a decision about a play changed a record, or took it away, its player is rated again. */
export const onRecordRevised = listener({
  name: 'rhythm.ratings.onRecordRevised',
  on: recordRevised,
  async run(ctx, { playerId, chartId, mode }, { at }) {
    await rateAgain(ctx, [playerId], { cause: { reason: 'revised', chartId, mode }, at });
  },
});
