import { listener } from '../../../../kernel/events/event.ts';
import { findPassed, recordSet } from '../../scoreboard/index.ts';
import { PASSED_TOLD_MAX } from '../limits.ts';
import { settlePassed, tellPassed } from '../news.ts';
import { dropAnswered, putOvertakings } from '../store.ts';

/** When somebody rises on a board, those they passed get to know, and their own old scores to settle are settled. */
export const onRecordSet = listener({
  name: 'rhythm.rivals.onRecordSet',
  on: recordSet,
  async run(ctx, record, { id, at }) {
    // Whoever had no record here has passed nobody, and nobody can have passed them.
    const { previousScore } = record;
    if (previousScore === null) return;
    if ((await dropAnswered(ctx.db, record)) > 0) await settlePassed(ctx, record.playerId, record);
    const passed = await findPassed(ctx, { ...record, previousScore }, PASSED_TOLD_MAX);
    const rows = passed.map(({ playerId, score }) => ({
      player_id: playerId,
      chart_id: record.chartId,
      mode: record.mode,
      rival_id: record.playerId,
      rival_score: record.score,
      own_score: score,
      at,
    }));
    await putOvertakings(ctx.db, rows);
    await tellPassed(ctx, rows, id);
  },
});
