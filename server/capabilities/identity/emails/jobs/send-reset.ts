import { job } from '../../../../kernel/jobs/job.ts';
import { secrets } from '../../../../kernel/secrets/secrets.ts';
import { SEALED_FOR, writeReset } from '../reset.ts';

/** Writes the letter of a reset, if anybody has the address. */
export const sendReset = job<{ requestId: string; sealed: string }>({
  name: 'identity.emails.sendReset',
  says: 'writes the letter that sets a new password',
  async run(ctx, { requestId, sealed }) {
    const email = ctx.port(secrets).unseal(SEALED_FOR, sealed, requestId);
    if (email === null)
      throw new Error('a request was sealed with another key than this house has');
    await writeReset(ctx, { requestId, email });
  },
});
