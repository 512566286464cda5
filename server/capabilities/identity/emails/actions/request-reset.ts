import { createHash } from 'node:crypto';
import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { secrets } from '../../../../kernel/secrets/secrets.ts';
import { canonicalEmail, Email } from '../../passwords/index.ts';
import { sendReset } from '../jobs/send-reset.ts';
import { RESET_LIMIT } from '../limits.ts';
import { SEALED_FOR } from '../reset.ts';

/**
 * Asks for the letter that sets a new password. Always the same answer after the same work: one job is
 * written, and whether anybody has the address is looked up by that job, when the answer is long gone.
 */
export const requestReset = action({
  operation: 'identity.emails.requestReset',
  summary: 'Ask for a letter that sets a new password',
  description:
    'Always 202, whether or not somebody signs in with the address. The link opens once, for 30 minutes.',
  method: 'POST',
  path: '/identity/emails/reset-letters',
  permission: 'anyone',
  limit: RESET_LIMIT,
  body: strict({ email: Email }),
  output: Type.Null(),
  status: 202,
  idempotent: true,
  async run(ctx, { email }) {
    const kept = canonicalEmail(email);
    const requestId = ctx.newId();
    // Sealed: the queue is no list of who forgot their password.
    const sealed = ctx.port(secrets).seal(SEALED_FOR, kept, requestId);
    const name = createHash('sha256').update(kept).digest('base64url');
    const key = `${sendReset.name}:${name}`;
    await ctx.later(sendReset, { requestId, sealed }, { key });
    return null;
  },
});
