import { listener } from '../../../../kernel/events/event.ts';
import { readBest, recordRevised } from '../../scoreboard/index.ts';
import { takeBackPassed } from '../news.ts';
import { dropOvertakingsOf } from '../store.ts';

/** When a decision took a score away, nobody was passed by it any more, and it was not passed either. */
export const onRecordRevised = listener({
  name: 'rhythm.rivals.onRecordRevised',
  on: recordRevised,
  async run(ctx, record) {
    const best = await readBest(ctx, record);
    const now = { ...record, score: best?.score ?? null };
    await takeBackPassed(ctx, await dropOvertakingsOf(ctx.db, now), record);
  },
});
