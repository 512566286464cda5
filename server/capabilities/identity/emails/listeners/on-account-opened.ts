import { listener } from '../../../../kernel/events/event.ts';
import { accountOpened } from '../../accounts/index.ts';
import { askToVerify } from '../verification.ts';

/** When somebody signs up with a mail address, a letter asks whether it is theirs. */
export const onAccountOpened = listener({
  name: 'identity.emails.onAccountOpened',
  on: accountOpened,
  async run(ctx, { personId }) {
    await askToVerify(ctx, personId);
  },
});
