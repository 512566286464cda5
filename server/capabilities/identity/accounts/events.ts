import { Id, oneOf, strict } from '../../../kernel/action/schema.ts';
import { event } from '../../../kernel/events/event.ts';

/** Told when somebody came in for the first time. */
export const accountOpened = event(
  'identity.accounts.accountOpened',
  'somebody opened an account, as a guest or as a member',
  strict({ personId: Id, role: oneOf(['guest', 'member']) }),
);

/** Told when somebody changed their password knowing the one before; every other device was signed out. */
export const passwordChanged = event(
  'identity.accounts.passwordChanged',
  'a person changed their password, every other device was signed out',
  strict({ personId: Id }),
  { withOrigin: true },
);

/** Told when a guest became a member. */
export const accountKept = event(
  'identity.accounts.accountKept',
  'a guest became a member and keeps their things',
  strict({ personId: Id }),
);
