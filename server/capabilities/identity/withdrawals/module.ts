import { room } from '../../../kernel/room/room.ts';
import { startWithdrawal } from './actions/start-withdrawal.ts';
import { undoWithdrawal } from './actions/undo-withdrawal.ts';
import { leavingAsked, leavingUndone, personLeft } from './events.ts';
import { closeWithdrawals } from './jobs/close-withdrawals.ts';
import { purgePerson } from './jobs/purge-person.ts';
import { remindLeavers } from './jobs/remind-leavers.ts';

export const withdrawals = room({
  name: 'identity.withdrawals',
  says: 'Leaving for good, with time to change one’s mind',
  folder: import.meta.dirname,
  needs: ['identity.mail', 'identity.passwords', 'identity.profiles', 'identity.sessions'],
  actions: [startWithdrawal, undoWithdrawal],
  tells: [leavingAsked, leavingUndone, personLeft],
  jobs: [closeWithdrawals, purgePerson, remindLeavers],
  keeps: [
    {
      table: 'identity.withdrawal',
      person: 'person_id',
      exported: 'when they asked to leave, and when it is due',
      forgotten: 'deleted',
    },
  ],
});
