import { job } from '../jobs/job.ts';

/** Days for which the house remembers from where an event was asked: longer than a listener tries. */
export const ORIGIN_DAYS = 2;

/** Forgets from where events were asked: what a listener needs of it, it has written down by then. */
export const forgetOrigins = job<object>({
  name: 'house.events.forgetOrigins',
  says: 'forgets two days later from where an event was asked',
  schedule: '29 * * * *',
  async run(ctx) {
    await ctx.db.change(
      `update kernel.event set origin = null
       where origin is not null and at < $1::timestamptz - make_interval(days => $2::int)`,
      [ctx.now, ORIGIN_DAYS],
    );
  },
});
