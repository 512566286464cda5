import { action } from '../../../../kernel/action/action.ts';
import { proofNeeded, requireRecent } from '../../../../kernel/action/recent.ts';
import { Instant, strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { lastAdministrator } from '../../profiles/index.ts';
import { leave } from '../leave.ts';
import { CHANGE_LIMIT } from '../limits.ts';

/** Asks to leave for good. */
export const startWithdrawal = action({
  operation: 'identity.withdrawals.startWithdrawal',
  summary: 'Leave: delete your account and everything in it',
  description:
    'Every session ends. For 30 days nobody else sees you, and signing in again lets you stay; then everything ' +
    'is deleted. A guest has no way to sign in again and is deleted within the hour.',
  method: 'POST',
  path: '/identity/withdrawals',
  permission: 'guest',
  limit: CHANGE_LIMIT,
  output: strict({ leavingAt: Instant }),
  status: 201,
  faults: [proofNeeded, lastAdministrator],
  async run(ctx) {
    // A borrowed device must not be enough to delete somebody's things.
    requireRecent(ctx);
    const leavingAt = await leave(ctx, self(ctx));
    return { leavingAt: leavingAt.toISOString() };
  },
});
