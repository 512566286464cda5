import { job } from '../../../../kernel/jobs/job.ts';
import { deliver } from '../deliver.ts';
import { ATTEMPTS_MAX } from '../limits.ts';

/** Hands one letter over to the mail server. */
export const deliverMail = job<{ mailId: string }>({
  name: 'identity.mail.deliverMail',
  says: 'hands a letter over to the mail server',
  attemptsMax: ATTEMPTS_MAX,
  run: (ctx, { mailId }) => deliver(ctx, mailId),
});
