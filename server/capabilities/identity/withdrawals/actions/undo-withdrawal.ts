import { action } from '../../../../kernel/action/action.ts';
import { Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { undoTooLate } from '../faults.ts';
import { stay } from '../leave.ts';
import { CHANGE_LIMIT } from '../limits.ts';

/** Stays after all. */
export const undoWithdrawal = action({
  operation: 'identity.withdrawals.undoWithdrawal',
  summary: 'Stay after all',
  description: 'Everything is as it was. Undoing when you are not leaving is no error.',
  method: 'DELETE',
  path: '/identity/withdrawals/mine',
  permission: 'guest',
  limit: CHANGE_LIMIT,
  output: Type.Null(),
  status: 204,
  faults: [undoTooLate],
  async run(ctx) {
    await stay(ctx, self(ctx));
    return null;
  },
});
