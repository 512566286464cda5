import { job } from '../../../../kernel/jobs/job.ts';
import { countPlays as count } from '../store/listing.ts';

/** Counts how often the songs of the list were played, by which it can be ordered. */
export const countPlays = job<object>({
  name: 'rhythm.songs.countPlays',
  says: 'counts how often each song was played, for the list of songs',
  schedule: '* * * * *',
  async run(ctx) {
    await count(ctx.db);
  },
});
