import { job } from '../../../../kernel/jobs/job.ts';
import { RESEALED_AT_ONCE } from '../limits.ts';
import { findFactorsAfter, replaceSecret } from '../store/factors.ts';
import { sealAnew } from '../totp.ts';

const FIRST = '00000000-0000-0000-0000-000000000000';

/** Seals secrets anew after the master key was rotated, so that the old one may be retired. */
export const resealSecrets = job<{ after?: string }>({
  name: 'identity.factors.resealSecrets',
  says: 'seals the secrets of one-time codes with the newest master key',
  schedule: '17 3 * * *',
  async run(ctx, { after = FIRST }) {
    const rows = await findFactorsAfter(ctx.db, after, RESEALED_AT_ONCE);
    for (const row of rows) {
      const sealed = sealAnew(ctx, row.person_id, row.secret);
      if (sealed !== null) await replaceSecret(ctx.db, row, sealed);
    }
    const last = rows.at(-1);
    if (last && rows.length === RESEALED_AT_ONCE) {
      await ctx.later(resealSecrets, { after: last.person_id });
    }
  },
});
