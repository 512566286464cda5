import { job } from '../jobs/job.ts';
import { IDEMPOTENCY_DAYS } from './idempotency.ts';

/** Forgets the answers kept under idempotency keys once nobody may ask for them any more. */
export const purgeKeys = job<object>({
  name: 'house.http.purgeKeys',
  says: 'forgets idempotency keys older than two days',
  schedule: '17 4 * * *',
  async run(ctx) {
    await ctx.db.change(
      `delete from kernel.idempotency where at < $1::timestamptz - make_interval(days => $2::int)`,
      [ctx.now, IDEMPOTENCY_DAYS],
    );
  },
});
