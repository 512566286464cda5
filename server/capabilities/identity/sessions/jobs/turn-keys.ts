import { HouseError } from '../../../../kernel/faults/house-error.ts';
import { job } from '../../../../kernel/jobs/job.ts';
import { turnKeys as turn } from '../tokens/keys.ts';

/** Gives the house a new signing key when the old one is aged, and takes spent ones out. */
export const turnKeys = job<object>({
  name: 'identity.sessions.turnKeys',
  says: 'makes a new signing key every three months; forgets old ones once their last token expired',
  schedule: '23 * * * *',
  async run(ctx) {
    try {
      await turn(ctx.config.secretsDir, ctx.now);
    } catch (error) {
      if (!(error instanceof HouseError)) throw error;
      // Where keys are mounted read-only, turning them is the operator's; trying again changes nothing.
      ctx.log.warn({ err: error }, 'the signing keys could not be turned');
    }
  },
});
