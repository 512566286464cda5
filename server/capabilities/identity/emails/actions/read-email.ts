import { action } from '../../../../kernel/action/action.ts';
import { self } from '../../../../kernel/action/self.ts';
import { contactOf } from '../../passwords/index.ts';
import { READ_LIMIT } from '../limits.ts';
import { OwnEmail } from '../schemas.ts';
import { findPending } from '../store.ts';

/** One's own mail address, and what is known of it. */
export const readEmail = action({
  operation: 'identity.emails.readEmail',
  summary: 'Read your own mail address',
  method: 'GET',
  path: '/identity/emails/me',
  permission: 'guest',
  limit: READ_LIMIT,
  output: OwnEmail,
  async run(ctx) {
    const personId = self(ctx);
    const [contact, pending] = await Promise.all([
      contactOf(ctx, personId),
      findPending(ctx.db, personId, ctx.now),
    ]);
    return { email: contact?.address ?? null, verified: contact?.verified ?? false, pending };
  },
});
