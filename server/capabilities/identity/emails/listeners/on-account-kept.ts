import { listener } from '../../../../kernel/events/event.ts';
import { accountKept } from '../../accounts/index.ts';
import { askToVerify } from '../verification.ts';

/** When a guest keeps the account with a mail address, a letter asks whether it is theirs. */
export const onAccountKept = listener({
  name: 'identity.emails.onAccountKept',
  on: accountKept,
  async run(ctx, { personId }) {
    await askToVerify(ctx, personId);
  },
});
